package dev.caveat.linking;

import static org.objectweb.asm.Opcodes.CHECKCAST;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;

import java.util.Map;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** What a value of one type is made to be one of another, between a function's method and what it calls. */
final class Conversion {
    private static final Map<Type, String> BOXES = Map.of(
            Type.BOOLEAN_TYPE, "java/lang/Boolean", Type.CHAR_TYPE, "java/lang/Character", Type.BYTE_TYPE, "java/lang/Byte",
            Type.SHORT_TYPE, "java/lang/Short", Type.INT_TYPE, "java/lang/Integer", Type.LONG_TYPE, "java/lang/Long",
            Type.FLOAT_TYPE, "java/lang/Float", Type.DOUBLE_TYPE, "java/lang/Double");

    private Conversion() {}

    /** The class of boxed values; null for what is an object already. */
    static String box(Type type) {
        return BOXES.get(type);
    }

    /** Whether it is known here: not the widening of numbers, boxed or not. */
    static boolean isPlain(Type from, Type to) {
        boolean box = BOXES.containsKey(from);
        boolean unbox = BOXES.containsKey(to);
        if (from == Type.VOID_TYPE) {
            return false;
        }
        if (unbox) {
            return box ? from.equals(to) : from.getInternalName().equals(BOXES.get(to));
        }
        return !box || isBoxOf(from, to);
    }

    /** A number may be boxed as what everything is, or as itself. */
    private static boolean isBoxOf(Type value, Type box) {
        String name = box.getInternalName();
        return name.equals(BOXES.get(value)) || name.equals("java/lang/Object") || name.equals("java/lang/Comparable")
                || name.equals("java/lang/Number");
    }

    static void write(Type from, Type to, MethodVisitor code) {
        String box = BOXES.get(from);
        String unboxed = BOXES.get(to);
        if (from.equals(to)) {
            return;
        }
        if (box != null) {
            code.visitMethodInsn(INVOKESTATIC, box, "valueOf", "(" + from.getDescriptor() + ")L" + box + ";", false);
        } else if (unboxed != null) {
            if (!from.getInternalName().equals(unboxed)) {
                code.visitTypeInsn(CHECKCAST, unboxed);
            }
            code.visitMethodInsn(INVOKEVIRTUAL, unboxed, to.getClassName() + "Value", "()" + to.getDescriptor(), false);
        } else if (!to.getInternalName().equals("java/lang/Object")) {
            code.visitTypeInsn(CHECKCAST, to.getInternalName());
        }
    }
}
