package dev.caveat.report.junit;

import dev.caveat.report.Report;
import dev.caveat.report.Reporter;
import dev.caveat.report.XmlText;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/**
 * The report as JUnit's XML, in the form that Jenkins and GitLab share: a test suite for each article, a test for each
 * thing asked of it. Times are 0, as a report knows no clock.
 */
public final class JUnitReporter implements Reporter {
    private static final String TIME = "0";

    @Override
    public String render(Report report) {
        List<TestSuite> suites = report.articles().stream().map(article -> TestSuite.of(report, article)).toList();
        return XmlText.of(xml -> xml.element("testsuites", () -> {
            for (TestSuite suite : suites) {
                suite(xml, suite);
            }
        }, "name", report.tool().name(), "tests", suites.stream().mapToInt(suite -> suite.cases().size()).sum(),
                "failures", count(suites, TestCase.Outcome.FAILED), "errors", count(suites, TestCase.Outcome.ERROR), "time", TIME));
    }

    private static long count(List<TestSuite> suites, TestCase.Outcome outcome) {
        return suites.stream().mapToLong(suite -> suite.count(outcome)).sum();
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
