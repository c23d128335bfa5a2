package dev.caveat.report.junit;

import dev.caveat.report.ArticleReport;
import dev.caveat.report.Report;
import dev.caveat.report.Reporter;
import dev.caveat.report.XmlText;
import java.io.IOException;
import java.io.Writer;
import javax.xml.stream.XMLStreamException;

/**
 * The report as JUnit's XML, in the form that Jenkins and GitLab share: a test suite for each article, a test for each
 * thing asked of it. Times are 0, as a report knows no clock.
 */
public final class JUnitReporter implements Reporter {
    private static final String TIME = "0";

    @Override
    public void write(Report report, Writer out) throws IOException {
        Totals totals = Totals.of(report);
        XmlText.write(out, xml -> xml.element("testsuites", () -> {
            for (ArticleReport article : report.articles()) {
                suite(xml, TestSuite.of(report, article));
            }
        }, "name", report.tool().name(), "tests", totals.tests, "failures", totals.failures, "errors", totals.errors, "time", TIME));
    }

    /** Of all suites, which stand before the first: the suites are made twice rather than held. */
    private record Totals(long tests, long failures, long errors) {
        static Totals of(Report report) {
            return report.articles().stream().map(article -> TestSuite.of(report, article)).map(suite -> new Totals(suite.cases().size(),
                    suite.count(TestCase.Outcome.FAILED), suite.count(TestCase.Outcome.ERROR))).reduce(new Totals(0, 0, 0), Totals::plus);
        }

        Totals plus(Totals other) {
            return new Totals(tests + other.tests, failures + other.failures, errors + other.errors);
        }
    }

    private static void suite(XmlText xml, TestSuite suite) throws XMLStreamException {
        xml.element("testsuite", () -> {
            for (TestCase each : suite.cases()) {
                test(xml, suite, each);
            }
        }, "name", suite.path(), "tests", suite.cases().size(), "failures", suite.count(TestCase.Outcome.FAILED),
                "errors", suite.count(TestCase.Outcome.ERROR), "skipped", suite.count(TestCase.Outcome.SKIPPED),
                "time", TIME, "file", suite.path());
    }

    /** GitLab shows the class name as the suite and ignores the suite's own, so that it is the path. */
    private static void test(XmlText xml, TestSuite suite, TestCase test) throws XMLStreamException {
        Object[] attributes = {"classname", suite.path(), "name", test.name(), "time", TIME, "file", suite.path()};
        if (test.outcome() == TestCase.Outcome.PASSED && test.body().isEmpty()) {
            xml.empty("testcase", attributes);
            return;
        }
        xml.element("testcase", () -> {
            switch (test.outcome()) {
                case PASSED -> xml.text("system-out", test.body());
                case FAILED -> xml.text("failure", test.body(), "message", test.summary(), "type", "finding");
                case SKIPPED -> skipped(xml, test);
                case ERROR -> xml.text("error", test.body(), "message", test.summary(), "type", "not-checked");
            }
        }, attributes);
    }

    private static void skipped(XmlText xml, TestCase test) throws XMLStreamException {
        xml.empty("skipped", "message", test.summary());
        if (!test.body().isEmpty()) {
            xml.text("system-out", test.body());
        }
    }
}
