package dev.caveat.linking;

import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PROTECTED;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.GETSTATIC;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKEINTERFACE;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.IRETURN;
import static org.objectweb.asm.Opcodes.NEW;
import static org.objectweb.asm.Opcodes.PUTFIELD;
import static org.objectweb.asm.Opcodes.PUTSTATIC;
import static org.objectweb.asm.Opcodes.RETURN;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** The class of one lambda expression or method reference, as {@code LambdaMetafactory} would make it. */
final class LambdaClass {
    static final String MARK = "$$Lambda";
    /** The method that takes what the lambda captures, and gives one. */
    static final String FACTORY = "of";

    private static final String ONLY = "ONLY";

    private final ClassNode node = new ClassNode();
    private final Type[] captured;
    private final Type function;
    private final String method;
    private final Type erased;
    /** What the method is called with, as far as the compiler knows. */
    private final Type instantiated;
    private final Handle body;
    private final int call;
    /** What the call takes, its receiver first. */
    private final List<Type> wanted = new ArrayList<>();
    private final Type result;

    private LambdaClass(InvokeDynamicInsnNode site, int call) {
        captured = Type.getArgumentTypes(site.desc);
        function = Type.getReturnType(site.desc);
        method = site.name;
        erased = (Type) site.bsmArgs[0];
        instantiated = (Type) site.bsmArgs[2];
        body = (Handle) site.bsmArgs[1];
        this.call = call;
        boolean constructor = body.getTag() == Opcodes.H_NEWINVOKESPECIAL;
        if (call != INVOKESTATIC && !constructor) {
            wanted.add(Type.getObjectType(body.getOwner()));
        }
        wanted.addAll(List.of(Type.getArgumentTypes(body.getDesc())));
        result = constructor ? Type.getObjectType(body.getOwner()) : Type.getReturnType(body.getDesc());
    }

    static boolean isOne(String name) {
        return name.contains(MARK);
    }

    /**
     * Null where the site is nothing plain.
     *
     * @param target a method of our own classes, by its owner and its name with its descriptor; null for those of others
     */
    static ClassNode of(String name, String host, int version, InvokeDynamicInsnNode site, BiFunction<String, String, MethodNode> target) {
        if (!site.bsm.getOwner().equals("java/lang/invoke/LambdaMetafactory") || !site.bsm.getName().equals("metafactory")) {
            return null;
        }
        Handle body = (Handle) site.bsmArgs[1];
        MethodNode known = target.apply(body.getOwner(), body.getName() + body.getDesc());
        if (known == null ? !isPublic(body, name) : (known.access & ACC_PROTECTED) != 0) {
            return null;
        }
        int call = call(body, known);
        if (call < 0) {
            return null;
        }
        LambdaClass lambda = new LambdaClass(site, call);
        return lambda.isPlain() ? lambda.write(name, host, version) : null;
    }

    /** Of a library's class: only what everybody may call. */
    private static boolean isPublic(Handle body, String caller) {
        try {
            Class<?> owner = Class.forName(body.getOwner().replace('/', '.'), false, LambdaClass.class.getClassLoader());
            boolean constructor = body.getTag() == Opcodes.H_NEWINVOKESPECIAL;
            boolean method = !constructor && List.of(owner.getMethods()).stream().anyMatch(each ->
                    each.getName().equals(body.getName()) && Type.getMethodDescriptor(each).equals(body.getDesc()));
            boolean reachable = Modifier.isPublic(owner.getModifiers())
                    || body.getOwner().substring(0, body.getOwner().lastIndexOf('/') + 1).equals(caller.substring(0, caller.lastIndexOf('/') + 1));
            return reachable && (method || constructor
                    && List.of(owner.getConstructors()).stream().anyMatch(each -> Type.getConstructorDescriptor(each).equals(body.getDesc())));
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    private static int call(Handle body, MethodNode known) {
        return switch (body.getTag()) {
            case Opcodes.H_INVOKESTATIC -> INVOKESTATIC;
            case Opcodes.H_INVOKEVIRTUAL -> INVOKEVIRTUAL;
            case Opcodes.H_INVOKEINTERFACE -> INVOKEINTERFACE;
            case Opcodes.H_NEWINVOKESPECIAL -> INVOKESPECIAL;
            // A private method of the nest; a call of the superclass's method only a class itself may make.
            case Opcodes.H_INVOKESPECIAL -> known == null || (known.access & ACC_PRIVATE) == 0 ? -1
                    : body.isInterface() ? INVOKEINTERFACE : INVOKEVIRTUAL;
            default -> -1;
        };
    }

    private boolean isPlain() {
        Type[] given = erased.getArgumentTypes();
        if (captured.length + given.length != wanted.size()) {
            return false;
        }
        for (int i = 0; i < given.length; i++) {
            if (!Conversion.isPlain(instantiated.getArgumentTypes()[i], wanted.get(captured.length + i))) {
                return false;
            }
        }
        return erased.getReturnType() == Type.VOID_TYPE || Conversion.isPlain(result, erased.getReturnType());
    }

    private ClassNode write(String name, String host, int version) {
        node.visit(version, ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC, name, null, "java/lang/Object", new String[] {function.getInternalName()});
        node.visitNestHost(host);
        for (int i = 0; i < captured.length; i++) {
            node.visitField(ACC_PRIVATE | ACC_FINAL, "a" + i, captured[i].getDescriptor(), null, null).visitEnd();
        }
        constructor();
        if (captured.length == 0) {
            node.visitField(ACC_PRIVATE | ACC_STATIC | ACC_FINAL, ONLY, function.getDescriptor(), null, null).visitEnd();
            MethodVisitor code = code(ACC_STATIC, "<clinit>", "()V");
            make(code);
            code.visitFieldInsn(PUTSTATIC, name, ONLY, function.getDescriptor());
            end(code, RETURN, 2, 0);
        }
        factory();
        method();
        node.visitEnd();
        return node;
    }

    private void constructor() {
        MethodVisitor code = code(ACC_PRIVATE, "<init>", Type.getMethodDescriptor(Type.VOID_TYPE, captured));
        code.visitVarInsn(ALOAD, 0);
        code.visitMethodInsn(INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        int at = 1;
        for (int i = 0; i < captured.length; i++) {
            code.visitVarInsn(ALOAD, 0);
            code.visitVarInsn(captured[i].getOpcode(ILOAD), at);
            code.visitFieldInsn(PUTFIELD, node.name, "a" + i, captured[i].getDescriptor());
            at += captured[i].getSize();
        }
        end(code, RETURN, 3, at);
    }

    private void factory() {
        MethodVisitor code = code(ACC_STATIC, FACTORY, Type.getMethodDescriptor(function, captured));
        if (captured.length == 0) {
            code.visitFieldInsn(GETSTATIC, node.name, ONLY, function.getDescriptor());
            end(code, ARETURN, 1, 0);
            return;
        }
        int size = make(code);
        end(code, ARETURN, size + 2, size);
    }

    /** A new one of the method's own parameters; how much room these take. */
    private int make(MethodVisitor code) {
        code.visitTypeInsn(NEW, node.name);
        code.visitInsn(DUP);
        int at = 0;
        for (Type each : captured) {
            code.visitVarInsn(each.getOpcode(ILOAD), at);
            at += each.getSize();
        }
        code.visitMethodInsn(INVOKESPECIAL, node.name, "<init>", Type.getMethodDescriptor(Type.VOID_TYPE, captured), false);
        return at;
    }

    private void method() {
        MethodVisitor code = code(ACC_PUBLIC, method, erased.getDescriptor());
        int room = 4;
        if (body.getTag() == Opcodes.H_NEWINVOKESPECIAL) {
            code.visitTypeInsn(NEW, body.getOwner());
            code.visitInsn(DUP);
        }
        for (int i = 0; i < captured.length; i++) {
            code.visitVarInsn(ALOAD, 0);
            code.visitFieldInsn(GETFIELD, node.name, "a" + i, captured[i].getDescriptor());
            room += captured[i].getSize();
        }
        int at = 1;
        Type[] given = erased.getArgumentTypes();
        for (int i = 0; i < given.length; i++) {
            code.visitVarInsn(given[i].getOpcode(ILOAD), at);
            Conversion.write(given[i], wanted.get(captured.length + i), code);
            at += given[i].getSize();
            room += 2;
        }
        code.visitMethodInsn(call, body.getOwner(), body.getName(), body.getDesc(), body.isInterface());
        Type back = erased.getReturnType();
        if (back == Type.VOID_TYPE) {
            if (result.getSize() > 0) {
                code.visitInsn(result.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
            }
            end(code, RETURN, room, at);
        } else {
            Conversion.write(result, back, code);
            end(code, back.getOpcode(IRETURN), room, at);
        }
    }

    private MethodVisitor code(int access, String name, String descriptor) {
        MethodVisitor code = node.visitMethod(access, name, descriptor, null, null);
        code.visitCode();
        return code;
    }

    private static void end(MethodVisitor code, int last, int stack, int locals) {
        code.visitInsn(last);
        code.visitMaxs(stack, locals);
        code.visitEnd();
    }
}
