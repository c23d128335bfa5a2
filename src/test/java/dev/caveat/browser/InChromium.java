package dev.caveat.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests a tab each in the one browser of all tests, and the reports that all of them look at. */
final class InChromium implements BeforeAllCallback, ParameterResolver {
    private static final Namespace OURS = Namespace.create(InChromium.class);

    @Override
    public void beforeAll(ExtensionContext tests) {
        boolean found = Chromium.installed().isPresent();
        if ("true".equals(System.getenv("CI"))) {
            assertTrue(found, "CI must have Chromium: .ci/run installs it");
        }
        assumeTrue(found, "Chromium is not installed: the report was not tried in a browser");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == Tab.class || type == Reports.class || type == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        if (type == Reports.class) {
            return test.getRoot().getStore(OURS).getOrComputeIfAbsent(Reports.class);
        }
        Chromium browser = test.getRoot().getStore(OURS).getOrComputeIfAbsent(Chromium.class, key -> started(), Chromium.class);
        return type == Chromium.class ? browser
                : test.getStore(OURS).getOrComputeIfAbsent(Tab.class, key -> browser.tab(), Tab.class);
    }

    private static Chromium started() {
        Optional<Path> executable = Chromium.installed();
        try {
            return Chromium.start(executable.orElseThrow());
        } catch (Exception e) {
            throw new IllegalStateException("Chromium does not start", e);
        }
    }
}
