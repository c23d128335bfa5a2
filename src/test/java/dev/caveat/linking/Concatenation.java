package dev.caveat.linking;

import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.NEW;

import java.util.Iterator;
import java.util.List;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Strings put together by {@code +}, as a method with a {@link StringBuilder}. Of our own the compiler makes one at once; those of
 * libraries are left to {@code StringConcatFactory}, which makes some ten classes for each new shape.
 */
final class Concatenation {
    private static final String BUILDER = "java/lang/StringBuilder";
    private static final char ARGUMENT = '\1';
    private static final char CONSTANT = '\2';

    private final MethodNode code;

    private Concatenation(MethodNode code) {
        this.code = code;
    }

    static boolean isOne(InvokeDynamicInsnNode site) {
        return site.bsm.getOwner().equals("java/lang/invoke/StringConcatFactory") && site.bsm.getName().equals("makeConcatWithConstants");
    }

    /** A static method that takes what the site takes and gives the same. */
    static MethodNode method(String name, InvokeDynamicInsnNode site) {
        MethodNode method = new MethodNode(ACC_PRIVATE | ACC_STATIC | ACC_SYNTHETIC, name, site.desc, null, null);
        new Concatenation(method).write(site);
        return method;
    }

    private void write(InvokeDynamicInsnNode site) {
        String recipe = (String) site.bsmArgs[0];
        Iterator<Object> constants = List.of(site.bsmArgs).subList(1, site.bsmArgs.length).iterator();
        Iterator<Type> arguments = List.of(Type.getArgumentTypes(site.desc)).iterator();
        code.visitCode();
        code.visitTypeInsn(NEW, BUILDER);
        code.visitInsn(DUP);
        code.visitMethodInsn(INVOKESPECIAL, BUILDER, "<init>", "()V", false);
        int local = 0;
        int from = 0;
        for (int at = 0; at < recipe.length(); at++) {
            char each = recipe.charAt(at);
            if (each == ARGUMENT || each == CONSTANT) {
                text(recipe.substring(from, at));
                from = at + 1;
                if (each == ARGUMENT) {
                    Type type = arguments.next();
                    code.visitVarInsn(type.getOpcode(ILOAD), local);
                    append(type);
                    local += type.getSize();
                } else {
                    text(String.valueOf(constants.next()));
                }
            }
        }
        text(recipe.substring(from));
        code.visitMethodInsn(INVOKEVIRTUAL, BUILDER, "toString", "()Ljava/lang/String;", false);
        code.visitInsn(ARETURN);
        code.visitMaxs(3, local);
        code.visitEnd();
    }

    private void text(String text) {
        if (!text.isEmpty()) {
            code.visitLdcInsn(text);
            append(Type.getType(String.class));
        }
    }

    private void append(Type type) {
        boolean small = type == Type.BYTE_TYPE || type == Type.SHORT_TYPE;
        // Of an object its text, as the factory takes it: an array of characters is no text.
        String shown = small ? "I" : Conversion.box(type) == null ? "Ljava/lang/Object;" : type.getDescriptor();
        code.visitMethodInsn(INVOKEVIRTUAL, BUILDER, "append", "(" + shown + ")L" + BUILDER + ";", false);
    }
}
