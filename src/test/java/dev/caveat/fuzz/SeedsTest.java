package dev.caveat.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every fuzz target holds for what it begins with, for what it once failed on, and for these with something bent in them. */
class SeedsTest {
    private static final int MUTANTS = 12;

    @TestFactory
    Stream<DynamicTest> everyTargetHoldsForItsSeeds() {
        return Target.ALL.stream().map(target -> DynamicTest.dynamicTest(target.name(), () -> {
            List<byte[]> seeds = Samples.seeds(target);
            assertTrue(!seeds.isEmpty(), "no seeds");
            seeds.forEach(seed -> run(target, seed));
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyTargetHoldsForBentSeeds() {
        return Target.ALL.stream().map(target -> DynamicTest.dynamicTest(target.name(), () -> {
            Mutations mutations = new Mutations(target.name().hashCode(), Samples.seeds(target));
            for (int i = 0; i < MUTANTS; i++) {
                run(target, mutations.next());
            }
        }));
    }

    @Test
    void aTargetThatDoesNotExistIsNamedWithThoseThatDo() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Target.of("word-perfect")).getMessage().contains("markdown"));
    }

    @Test
    void anInputWritesNoFileButThoseOffered() {
        Folder folder = new Folder(List.of("a.yml"));
        folder.fill("%% a.yml\nx: 1\n%% ../b.yml\ny\n%% /c\nz\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("a.yml"), folder.content());
    }

    private static void run(Target target, byte[] input) {
        try {
            target.run(input);
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            String shown = new String(input, StandardCharsets.UTF_8);
            throw new AssertionError(e + " for " + shown.substring(0, Math.min(2000, shown.length())) + "\n" + Arrays.hashCode(input), e);
        }
    }
}
