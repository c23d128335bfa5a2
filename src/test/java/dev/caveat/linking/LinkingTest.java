package dev.caveat.linking;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/** What is written down does what the virtual machine would have made: all of it is compiled, run, linked and run again. */
class LinkingTest {
    private static final String SHAPES = """
            package shapes;
            import java.util.*;
            import java.util.function.*;
            import java.util.stream.*;
            public class Shapes {
                record Point(int x, long y, double z, boolean on, char c, byte b, short s, float f, String name, List<Integer> all) {}
                record Nothing() {}
                enum Colour { RED, GREEN; Supplier<String> tell() { return this::name; } }
                interface Greeter { String greet(String who); default Greeter twice() { return who -> greet(greet(who)); }
                    private String secret() { return "secret"; } default Supplier<String> told() { return this::secret; } }
                static class Base { String who() { return "base"; } }
                static class Derived extends Base { @Override String who() { return "derived"; }
                    Supplier<String> above() { return super::who; } Supplier<String> own() { return this::who; } }
                private final int offset = 7;
                private int shifted(int n) { return n + offset; }
                private static <T extends Comparable<T>> T most(T a, T b) { return a.compareTo(b) > 0 ? a : b; }
                IntUnaryOperator shift() { return this::shifted; }
                Function<Integer, Integer> deep(int k) { return n -> ((Supplier<Integer>) () -> n * k + offset).get(); }
                class Inner { Supplier<Integer> outer() { return () -> offset; } }
                public static List<Object> results() {
                    List<Object> all = new ArrayList<>();
                    Shapes shapes = new Shapes();
                    all.add(shapes.shift().applyAsInt(3));
                    all.add(shapes.deep(5).apply(4));
                    all.add(shapes.new Inner().outer().get());
                    all.add(Stream.of("b", "a", "c").sorted(Comparator.reverseOrder()).map(String::toUpperCase).collect(Collectors.joining()));
                    all.add(Stream.of(3, 1, 2).mapToInt(Integer::intValue).boxed().sorted(Comparator.comparing((Integer i) -> -i)).toList());
                    all.add(IntStream.range(0, 4).mapToObj(i -> "n" + i).collect(Collectors.toCollection(TreeSet::new)));
                    all.add(Stream.of(1, 2, 3).reduce(0, Integer::sum));
                    all.add(Stream.of("x", "yy").collect(Collectors.toMap(Function.identity(), String::length)).toString());
                    BiFunction<Double, Double, Double> power = Math::pow;
                    all.add(power.apply(2.0, 10.0));
                    ToLongFunction<String> longer = s -> s.length() * 1_000_000_000L;
                    all.add(longer.applyAsLong("abc"));
                    LongSupplier big = () -> Long.MAX_VALUE;
                    all.add(big.getAsLong());
                    DoubleBinaryOperator plus = (a, b) -> a + b;
                    all.add(plus.applyAsDouble(0.5, 0.25));
                    Function<Integer, int[]> array = int[]::new;
                    all.add(array.apply(3).length);
                    UnaryOperator<int[]> copy = int[]::clone;
                    all.add(copy.apply(new int[] {1, 2}).length);
                    BinaryOperator<String> most = Shapes::most;
                    all.add(most.apply("p", "q"));
                    Function<String, Object> built = StringBuilder::new;
                    all.add(built.apply("text").toString());
                    Consumer<String> dropped = all::add;
                    dropped.accept("added");
                    all.add(Optional.of(5).map(Shapes::doubled));
                    all.add(Optional.of('c').map(Shapes::next));
                    ToLongFunction<String> widened = String::length;
                    all.add(widened.applyAsLong("four"));
                    ToDoubleFunction<Integer> exactly = Integer::valueOf;
                    all.add(exactly.applyAsDouble(3));
                    Supplier<Integer> seven = () -> 7;
                    LongSupplier long7 = seven::get;
                    all.add(long7.getAsLong());
                    all.add(unboxed(seven));
                    Predicate<String> empty = String::isEmpty;
                    all.add(empty.negate().test("x"));
                    all.add(Colour.GREEN.tell().get());
                    all.add(Arrays.stream(Colour.values()).map(Colour::name).toList());
                    Greeter greeter = who -> "hello " + who;
                    all.add(greeter.twice().greet("you"));
                    all.add(greeter.told().get());
                    all.add(new Derived().above().get() + new Derived().own().get());
                    Runnable both = (Runnable & java.io.Serializable) () -> all.add("ran");
                    both.run();
                    ToIntFunction<Object> hash = Object::hashCode;
                    all.add(hash.applyAsInt("s"));
                    Supplier<Supplier<String>> nested = () -> () -> "nested";
                    all.add(nested.get().get());
                    char letter = 'q'; byte small = 3; short medium = 4; float real = 1.5f; long wide = 9; double exact = 2.5; boolean yes = true;
                    Supplier<String> holds = () -> "" + letter + small + medium + real + wide + exact + yes + shapes.offset;
                    all.add(holds.get());
                    Point one = new Point(1, 2L, 3.5, true, 'c', (byte) 4, (short) 5, 6.5f, "name", List.of(7));
                    Point same = new Point(1, 2L, 3.5, true, 'c', (byte) 4, (short) 5, 6.5f, "name", List.of(7));
                    Point other = new Point(1, 2L, -0.0, true, 'c', (byte) 4, (short) 5, 6.5f, null, null);
                    Point another = new Point(1, 2L, 0.0, true, 'c', (byte) 4, (short) 5, 6.5f, null, null);
                    all.add(one.equals(same) + " " + one.equals(other) + " " + other.equals(another) + " " + one.equals(null) + one.equals(one));
                    all.add(List.of(one.hashCode(), other.hashCode(), new Nothing().hashCode()));
                    all.add(one + " " + other + " " + new Nothing() + new Nothing().equals(new Nothing()));
                    try {
                        ((Function) (Function<String, Integer>) String::length).apply(5);
                    } catch (ClassCastException e) {
                        all.add("refused");
                    }
                    return all;
                }
                static long doubled(long n) { return n * 2; }
                static int next(int c) { return c + 1; }
                static Object unboxed(Supplier<Integer> from) { IntSupplier to = from::get; return to.getAsInt(); }
            }
            """;

    private static final String TEXTS = """
            package shapes;
            public class Shapes {
                interface Named { String name(); default String told(int n) { return n + name() + n; } }
                public static String results() {
                    byte b = 1; short s = 2; char c = 'c'; int i = 3; long l = 4; float f = 5.5f; double d = 6.5; boolean z = true;
                    String none = null; Object object = java.util.List.of(1); char[] letters = {'x'};
                    String marks = i + "\\1 and \\2" + l;
                    Named named = () -> "n";
                    return b + "," + s + c + i + l + f + d + z + none + object + marks + (letters + "").startsWith("[C@")
                            + named.told(7) + new StringBuilder("built") + (d + l) + (s + "") + ("" + none);
                }
            }
            """;

    @TempDir
    Path folder;

    private Path classes;

    @BeforeEach
    void compile() throws IOException {
        Path source = folder.resolve("Shapes.java");
        Files.writeString(source, SHAPES, StandardCharsets.UTF_8);
        classes = Files.createDirectory(folder.resolve("classes"));
        run(List.of("-nowarn", "-XDsuppressNotes", "--release", "17", "-XDstringConcat=inline", "-d", classes.toString(), source.toString()));
    }

    @Test
    void whatIsLinkedGivesTheSame() throws Exception {
        String before = results();
        Linking.main(new String[] {classes.toString()});
        assertEquals(before, results());
        assertTrue(before.contains("refused"), before);
    }

    @Test
    void onlyWhatIsNotPlainStaysForTheVirtualMachine() throws IOException {
        int before = sites();
        Linking.main(new String[] {classes.toString()});
        assertTrue(before > 40, "only " + before);
        // super::who; the serialisable one; those that widen a number, or unbox what may be any object.
        assertTrue(sites() <= 8, "left: " + sites());
    }

    @Test
    void aSecondTimeChangesNothing() throws IOException {
        Linking.main(new String[] {classes.toString()});
        Map<String, String> once = content();
        Linking.main(new String[] {classes.toString()});
        assertEquals(once, content());
    }

    @Test
    void classesOfLambdasThatAreGoneGoToo() throws IOException {
        Linking.main(new String[] {classes.toString()});
        assertTrue(content().keySet().stream().anyMatch(LambdaClass::isOne));
        Files.writeString(folder.resolve("Shapes.java"), "package shapes; public class Shapes { }");
        ToolProvider.findFirst("javac").orElseThrow().run(System.out, System.err, "-d", classes.toString(), folder.resolve("Shapes.java").toString());
        Linking.main(new String[] {classes.toString()});
        assertFalse(content().keySet().stream().anyMatch(name -> name.startsWith("Shapes" + LambdaClass.MARK)));
    }

    @Test
    void aLibrarysClassIsLinkedBesideOursAndANameThatNoneHasEndsTheBuild() throws IOException {
        String name = "com.vladsch.flexmark.util.misc.CharPredicate";
        Linking.main(new String[] {classes.toString(), name});
        byte[] linked = Files.readAllBytes(classes.resolve(name.replace('.', '/') + ".class"));
        assertEquals(0, dynamic(linked));
        // Again, as an earlier build left it: it is read from the library.
        Linking.main(new String[] {classes.toString(), name});
        assertArrayEquals(linked, Files.readAllBytes(classes.resolve(name.replace('.', '/') + ".class")));
        assertArrayEquals(linked, Files.readAllBytes(Path.of("target/classes").resolve(name.replace('.', '/') + ".class")));
        assertThrows(IOException.class, () -> Linking.main(new String[] {classes.toString(), "com.vladsch.flexmark.NoSuch"}));
    }

    private static int dynamic(byte[] bytes) {
        ClassNode node = new ClassNode();
        new ClassReader(bytes).accept(node, 0);
        return (int) node.methods.stream().flatMap(method -> List.of(method.instructions.toArray()).stream())
                .filter(InvokeDynamicInsnNode.class::isInstance).count();
    }

    @Test
    void textsThatAreJoinedAreTheSame() throws Exception {
        Files.writeString(folder.resolve("Shapes.java"), TEXTS);
        run(List.of("--release", "17", "-d", classes.toString(), folder.resolve("Shapes.java").toString()));
        assertTrue(sites() >= 6, "only " + sites());
        String before = results();
        Linking.main(new String[] {classes.toString()});
        assertEquals(0, sites());
        assertEquals(before, results());
        assertTrue(before.contains("\1 and \2"), before);
    }

    private static void run(List<String> arguments) {
        assertEquals(0, ToolProvider.findFirst("javac").orElseThrow().run(System.out, System.err, arguments.toArray(String[]::new)));
    }

    @Test
    void theProgramItselfIsLinked() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("target/classes/dev/caveat"))) {
            assertTrue(files.filter(file -> LambdaClass.isOne(file.toString())).count() > 1_000);
        }
    }

    private String results() throws Exception {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, null)) {
            return loader.loadClass("shapes.Shapes").getMethod("results").invoke(null).toString();
        }
    }

    private int sites() throws IOException {
        int sites = 0;
        for (String each : content().values()) {
            sites += each.split("invokedynamic", -1).length - 1;
        }
        return sites;
    }

    /** The code of each class, by the name of its file. */
    private Map<String, String> content() throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.list(classes.resolve("shapes"))) {
            for (Path file : files.toList()) {
                java.io.StringWriter text = new java.io.StringWriter();
                ToolProvider.findFirst("javap").orElseThrow().run(new java.io.PrintWriter(text), new java.io.PrintWriter(text), "-c", "-p",
                        file.toString());
                content.put(file.getFileName().toString(), text.toString());
            }
        }
        return content;
    }
}
