package dev.caveat.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store gives back what was kept or nothing, whatever became of its files. */
class StoreTest {
    private static final long MOST = 64 << 20;

    @TempDir
    Path temporary;

    private CacheFolder folder;

    @BeforeEach
    void place() {
        folder = new CacheFolder(temporary.resolve("cache"));
    }

    private void keep(int from, int to, int length, long most) {
        try (Store store = Keys.store(folder, most)) {
            for (int i = from; i < to; i++) {
                store.put(Keys.key(i), Keys.value(i, length));
            }
        }
    }

    /** The numbers of the values that are there, each of which must be right. */
    private List<Integer> there(int from, int to, int length) {
        try (Store store = Keys.store(folder, MOST)) {
            return IntStream.range(from, to).filter(i -> {
                Optional<byte[]> value = store.get(Keys.key(i));
                value.ifPresent(bytes -> assertArrayEquals(Keys.value(i, length), bytes));
                return value.isPresent();
            }).boxed().toList();
        }
    }

    private static List<Integer> numbers(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder.path().resolve("results"))) {
            return all.filter(file -> !file.endsWith("lock")).sorted().toList();
        }
    }

    @Test
    void anotherRunFindsWhatOneKept() {
        keep(0, 200, 300, MOST);
        keep(200, 300, 300, MOST);
        assertEquals(numbers(0, 300), there(0, 400, 300));
    }

    @Test
    void valuesOfAnyLengthComeBack() {
        for (int length : new int[] {0, 1, 8191, 8192, 100_000, 1 << 20}) {
            keep(length, length + 3, length, MOST);
            assertEquals(numbers(length, length + 3), there(length, length + 3, length));
        }
    }

    @Test
    void whatWaitsToBeWrittenIsFoundToo() {
        try (Store store = Keys.store(folder, MOST)) {
            store.put(Keys.key(1), Keys.value(1, 10));
            assertArrayEquals(Keys.value(1, 10), store.get(Keys.key(1)).orElseThrow());
            assertFalse(Files.exists(folder.path()), "nothing is written before it must be");
        }
    }

    @Test
    void itStaysWithinItsBoundAndDropsTheOldest() throws Exception {
        long most = 1 << 20;
        for (int i = 0; i < 40; i++) {
            keep(100 * i, 100 * (i + 1), 1000, most);
            assertTrue(folder.size() <= most + 16, "grew to " + folder.size());
        }
        List<Integer> left = there(0, 4000, 1000);
        assertTrue(left.size() > 500, "only " + left.size() + " are left");
        assertTrue(left.containsAll(numbers(3900, 4000)), "the newest are gone");
        assertFalse(left.contains(0), "the oldest is still there");
    }

    @Test
    void aValueTooLongForTheBoundIsNotKept() {
        keep(0, 1, 100_000, 1 << 20);
        assertEquals(List.of(), there(0, 1, 100_000));
    }

    /** Cut off anywhere, as by a kill in the middle of a write: the rest is gone, and can be kept again. */
    @Test
    void aFileCutOffAnywhereGivesNothingWrong() throws Exception {
        for (int cut = 0; cut < 400; cut += 7) {
            keep(0, 48, 100, MOST);
            for (Path file : files()) {
                byte[] bytes = Files.readAllBytes(file);
                Files.write(file, java.util.Arrays.copyOf(bytes, Math.min(bytes.length, cut)));
            }
            there(0, 48, 100);
            keep(0, 48, 100, MOST);
            assertEquals(numbers(0, 48), there(0, 48, 100), "cut at " + cut);
            folder.clear();
        }
    }

    @Test
    void aByteChangedAnywhereGivesNothingWrong() throws Exception {
        Random random = new Random(8);
        for (int round = 0; round < 200; round++) {
            keep(0, 64, 60, MOST);
            for (Path file : files()) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                Files.write(file, bytes);
            }
            there(0, 64, 60);
            keep(0, 64, 60, MOST);
            assertEquals(numbers(0, 64), there(0, 64, 60), "round " + round);
            folder.clear();
        }
    }

    @Test
    void foreignFilesAreReplaced() throws Exception {
        keep(0, 64, 60, MOST);
        for (Path file : files()) {
            Files.writeString(file, "somebody else's");
        }
        assertEquals(List.of(), there(0, 64, 60));
        keep(0, 64, 60, MOST);
        assertEquals(numbers(0, 64), there(0, 64, 60));
    }

    @Test
    void anotherKeysValueIsNeverGiven() throws Exception {
        keep(0, 1, 60, MOST);
        keep(1, 2, 60, MOST);
        byte[] one = Files.readAllBytes(files().get(0));
        for (String name : List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "a", "b", "c", "d", "e", "f")) {
            Files.write(folder.path().resolve("results").resolve(name), one);
        }
        assertTrue(there(0, 2, 60).size() <= 1);
    }

    @Test
    void aReaderKeepsWhatItBeganWithWhileSomebodyWrites() {
        long most = 1 << 20;
        keep(0, 300, 1000, most);
        try (Store reader = Keys.store(folder, most)) {
            List<Integer> before = IntStream.range(0, 300).filter(i -> reader.get(Keys.key(i)).isPresent()).boxed().toList();
            keep(1000, 3000, 1000, most);
            for (int i : before) {
                reader.get(Keys.key(i)).ifPresent(value -> assertArrayEquals(Keys.value(i, 1000), value));
            }
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsDoneWithout() throws Exception {
        Files.writeString(folder.path(), "a file stands here");
        keep(0, 10, 10, MOST);
        assertEquals(List.of(), there(0, 10, 10));
        assertEquals("a file stands here", Files.readString(folder.path()));
        assertTrue(folder.obstacle().isPresent());
    }

    @Test
    void aFolderInTheFilesPlaceIsDoneWithout() throws Exception {
        keep(0, 64, 10, MOST);
        for (Path file : files()) {
            Files.delete(file);
            Files.createDirectory(file);
        }
        keep(0, 64, 10, MOST);
        assertEquals(List.of(), there(0, 64, 10));
    }

    @Test
    void onlyItsOwnerMayLookIntoIt() throws Exception {
        Assumptions.assumeTrue(isPosix(), "no permissions here");
        keep(0, 1, 10, MOST);
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path().resolve("results"))));
    }

    @Test
    void whatEverybodyMayWriteToIsNotBelieved() throws Exception {
        Assumptions.assumeTrue(isPosix(), "no permissions here");
        keep(0, 10, 10, MOST);
        Files.setPosixFilePermissions(folder.path().resolve("results"), PosixFilePermissions.fromString("rwxrwxrwx"));
        assertEquals(List.of(), there(0, 10, 10));
        assertTrue(folder.obstacle().isPresent());
    }

    private boolean isPosix() {
        return temporary.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Four programs at once, each of which keeps its own and the common values several times over. */
    @Test
    void severalProgramsMayWriteAtOnce() throws Exception {
        List<Process> programs = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            programs.add(new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                    "-cp", System.getProperty("java.class.path"), Writing.class.getName(), folder.path().toString(), "" + i)
                    .redirectErrorStream(true).redirectOutput(temporary.resolve("out" + i).toFile()).start());
        }
        for (int i = 0; i < 4; i++) {
            assertTrue(programs.get(i).waitFor(120, TimeUnit.SECONDS));
            assertEquals(0, programs.get(i).exitValue(), Files.readString(temporary.resolve("out" + i)));
        }
        List<Integer> left = there(0, 10_000, Writing.LENGTH);
        assertTrue(left.size() > 1000, "only " + left.size() + " were kept");
        keep(0, 10, Writing.LENGTH, MOST);
        assertTrue(there(0, 10, Writing.LENGTH).containsAll(numbers(0, 10)));
    }

    /** One of the programs. */
    static final class Writing {
        static final int LENGTH = 700;

        private Writing() {}

        public static void main(String[] args) {
            CacheFolder folder = new CacheFolder(Path.of(args[0]));
            int own = 1000 + 1000 * Integer.parseInt(args[1]);
            for (int round = 0; round < 20; round++) {
                try (Store store = Keys.store(folder, 8 << 20)) {
                    for (int i = 0; i < 50; i++) {
                        check(store, i);
                        check(store, own + 50 * round + i);
                    }
                }
            }
        }

        private static void check(Store store, int number) {
            Optional<byte[]> value = store.get(Keys.key(number));
            value.ifPresent(bytes -> assertArrayEquals(Keys.value(number, LENGTH), bytes));
            if (value.isEmpty()) {
                store.put(Keys.key(number), Keys.value(number, LENGTH));
            }
        }
    }
}
