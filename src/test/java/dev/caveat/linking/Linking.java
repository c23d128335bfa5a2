package dev.caveat.linking;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Goes through the classes of a folder. What it does not know it leaves as it is: it works all the same. */
public final class Linking {
    private static final String ENDING = ".class";

    private final Path folder;
    /** Classes of libraries, which are written beside our own where they change, and found there first. */
    private final List<String> libraries;
    private final Map<String, ClassNode> classes = new TreeMap<>();
    private final Map<String, ClassNode> changed = new TreeMap<>();

    private Linking(Path folder, List<String> libraries) {
        this.folder = folder;
        this.libraries = libraries;
    }

    /**
     * The build's step; a second time it finds nothing to do.
     *
     * @param args the folder of compiled classes; then the names of libraries' outermost classes that every start needs
     * @throws IOException when one cannot be read or written; the build ends
     */
    public static void main(String[] args) throws IOException {
        new Linking(Path.of(args[0]), List.of(args).subList(1, args.length)).run();
    }

    private void run() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(ENDING)).sorted().toList()) {
                read(Files.readAllBytes(file));
            }
        }
        for (String name : libraries) {
            ClassNode node = fromJar(name.replace('.', '/'));
            for (String member : node.nestMembers == null ? List.<String>of() : node.nestMembers) {
                fromJar(member);
            }
        }
        dropStale();
        for (ClassNode node : List.copyOf(classes.values())) {
            link(node);
        }
        for (ClassNode node : changed.values()) {
            ClassWriter writer = new ClassWriter(0);
            node.accept(writer);
            Files.createDirectories(file(node.name).getParent());
            Files.write(file(node.name), writer.toByteArray());
        }
    }

    private ClassNode read(byte[] bytes) {
        ClassNode node = new ClassNode();
        new ClassReader(bytes).accept(node, 0);
        classes.put(node.name, node);
        return node;
    }

    /** As the library has it, whatever an earlier build has written in the folder. */
    private ClassNode fromJar(String name) throws IOException {
        Files.deleteIfExists(file(name));
        for (URL place : Collections.list(Linking.class.getClassLoader().getResources(name + ENDING))) {
            if (place.getProtocol().equals("jar")) {
                try (InputStream stream = place.openStream()) {
                    return read(stream.readAllBytes());
                }
            }
        }
        throw new IOException("no library has " + name);
    }

    private Path file(String name) {
        return folder.resolve(name + ENDING);
    }

    /** Classes of lambdas that were made from sources since compiled again: their nest knows nothing of them. */
    private void dropStale() throws IOException {
        for (ClassNode node : List.copyOf(classes.values())) {
            if (LambdaClass.isOne(node.name)) {
                ClassNode host = classes.get(node.nestHostClass);
                if (host == null || host.nestMembers == null || !host.nestMembers.contains(node.name)) {
                    Files.delete(file(node.name));
                    classes.remove(node.name);
                }
            }
        }
    }

    private void link(ClassNode node) {
        int lambdas = 0;
        int texts = 0;
        for (MethodNode method : List.copyOf(node.methods)) {
            for (AbstractInsnNode instruction : method.instructions.toArray()) {
                if (!(instruction instanceof InvokeDynamicInsnNode site)) {
                    continue;
                }
                if (RecordMethods.write(node, method, site)) {
                    changed.put(node.name, node);
                    break;
                }
                if (Concatenation.isOne(site)) {
                    MethodNode made = Concatenation.method("concatenation$" + texts++, site);
                    node.methods.add(made);
                    method.instructions.set(site, new MethodInsnNode(Opcodes.INVOKESTATIC, node.name, made.name, made.desc,
                            (node.access & Opcodes.ACC_INTERFACE) != 0));
                    changed.put(node.name, node);
                    continue;
                }
                String name = node.name + LambdaClass.MARK + lambdas;
                ClassNode host = node.nestHostClass == null ? node : classes.get(node.nestHostClass);
                ClassNode lambda = LambdaClass.of(name, host.name, node.version, site, this::target);
                if (lambda != null) {
                    lambdas++;
                    method.instructions.set(site, new MethodInsnNode(Opcodes.INVOKESTATIC, name, LambdaClass.FACTORY,
                            site.desc, false));
                    host.nestMembers = host.nestMembers == null ? new ArrayList<>() : host.nestMembers;
                    host.nestMembers.add(name);
                    changed.put(name, lambda);
                    changed.put(host.name, host);
                    changed.put(node.name, node);
                }
            }
        }
    }

    /** A method that a class has or inherits from one of ours; null where it is not ours. */
    private MethodNode target(String owner, String method) {
        ClassNode node = classes.get(owner);
        while (node != null) {
            for (MethodNode each : node.methods) {
                if ((each.name + each.desc).equals(method)) {
                    return each;
                }
            }
            node = classes.get(node.superName);
        }
        return null;
    }
}
