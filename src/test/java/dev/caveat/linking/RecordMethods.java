package dev.caveat.linking;

import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.ASTORE;
import static org.objectweb.asm.Opcodes.BIPUSH;
import static org.objectweb.asm.Opcodes.CHECKCAST;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.F_APPEND;
import static org.objectweb.asm.Opcodes.F_SAME;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.IADD;
import static org.objectweb.asm.Opcodes.ICONST_0;
import static org.objectweb.asm.Opcodes.ICONST_1;
import static org.objectweb.asm.Opcodes.IFEQ;
import static org.objectweb.asm.Opcodes.IFNE;
import static org.objectweb.asm.Opcodes.IF_ACMPNE;
import static org.objectweb.asm.Opcodes.IMUL;
import static org.objectweb.asm.Opcodes.INSTANCEOF;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.IRETURN;
import static org.objectweb.asm.Opcodes.NEW;

import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** The {@code equals}, {@code hashCode} and {@code toString} of records, with the results that {@code ObjectMethods} gives. */
final class RecordMethods {
    private static final String OBJECTS = "java/util/Objects";
    private static final String BUILDER = "java/lang/StringBuilder";

    private final String owner;
    private final List<Handle> fields;
    private final MethodVisitor code;

    private RecordMethods(String owner, List<Handle> fields, MethodVisitor code) {
        this.owner = owner;
        this.fields = fields;
        this.code = code;
    }

    /** Writes a method anew; false where it is none of these. */
    static boolean write(ClassNode node, MethodNode method, InvokeDynamicInsnNode site) {
        if (!site.bsm.getOwner().equals("java/lang/runtime/ObjectMethods")) {
            return false;
        }
        List<Handle> fields = Arrays.stream(site.bsmArgs).skip(2).map(Handle.class::cast).toList();
        method.instructions.clear();
        method.localVariables = null;
        RecordMethods made = new RecordMethods(node.name, fields, method);
        switch (site.name) {
            case "hashCode" -> made.hash();
            case "equals" -> made.equal();
            default -> made.text();
        }
        method.visitMaxs(6, 3);
        return true;
    }

    private void hash() {
        code.visitInsn(ICONST_0);
        for (Handle field : fields) {
            code.visitIntInsn(BIPUSH, 31);
            code.visitInsn(IMUL);
            get(field, 0);
            Type type = Type.getType(field.getDesc());
            String box = Conversion.box(type);
            if (box == null) {
                code.visitMethodInsn(INVOKESTATIC, OBJECTS, "hashCode", "(Ljava/lang/Object;)I", false);
            } else {
                code.visitMethodInsn(INVOKESTATIC, box, "hashCode", "(" + type.getDescriptor() + ")I", false);
            }
            code.visitInsn(IADD);
        }
        code.visitInsn(IRETURN);
    }

    private void equal() {
        Label another = new Label();
        Label same = new Label();
        Label different = new Label();
        code.visitVarInsn(ALOAD, 0);
        code.visitVarInsn(ALOAD, 1);
        answerUnless(IF_ACMPNE, another, ICONST_1);
        code.visitVarInsn(ALOAD, 1);
        code.visitTypeInsn(INSTANCEOF, owner);
        answerUnless(IFNE, same, ICONST_0);
        code.visitVarInsn(ALOAD, 1);
        code.visitTypeInsn(CHECKCAST, owner);
        code.visitVarInsn(ASTORE, 2);
        for (Handle field : fields) {
            get(field, 0);
            get(field, 2);
            Type type = Type.getType(field.getDesc());
            String box = Conversion.box(type);
            if (box == null) {
                code.visitMethodInsn(INVOKESTATIC, OBJECTS, "equals", "(Ljava/lang/Object;Ljava/lang/Object;)Z", false);
                code.visitJumpInsn(IFEQ, different);
            } else {
                code.visitMethodInsn(INVOKESTATIC, box, "compare", "(" + type.getDescriptor() + type.getDescriptor() + ")I", false);
                code.visitJumpInsn(IFNE, different);
            }
        }
        code.visitInsn(ICONST_1);
        code.visitInsn(IRETURN);
        if (!fields.isEmpty()) {
            code.visitLabel(different);
            code.visitFrame(F_APPEND, 1, new Object[] {owner}, 0, null);
            code.visitInsn(ICONST_0);
            code.visitInsn(IRETURN);
        }
    }

    /** Returns, unless the jump goes past it. */
    private void answerUnless(int jump, Label onwards, int answer) {
        code.visitJumpInsn(jump, onwards);
        code.visitInsn(answer);
        code.visitInsn(IRETURN);
        code.visitLabel(onwards);
        code.visitFrame(F_SAME, 0, null, 0, null);
    }

    private void text() {
        code.visitTypeInsn(NEW, BUILDER);
        code.visitInsn(DUP);
        code.visitMethodInsn(INVOKESPECIAL, BUILDER, "<init>", "()V", false);
        String before = owner.substring(Math.max(owner.lastIndexOf('/'), owner.lastIndexOf('$')) + 1).replaceFirst("^\\d+", "") + "[";
        for (Handle field : fields) {
            append(before + field.getName() + "=");
            get(field, 0);
            Type type = Type.getType(field.getDesc());
            String shown = Conversion.box(type) == null ? "Ljava/lang/Object;"
                    : type == Type.BYTE_TYPE || type == Type.SHORT_TYPE ? "I" : type.getDescriptor();
            code.visitMethodInsn(INVOKEVIRTUAL, BUILDER, "append", "(" + shown + ")L" + BUILDER + ";", false);
            before = ", ";
        }
        append(fields.isEmpty() ? before + "]" : "]");
        code.visitMethodInsn(INVOKEVIRTUAL, BUILDER, "toString", "()Ljava/lang/String;", false);
        code.visitInsn(ARETURN);
    }

    private void append(String text) {
        code.visitLdcInsn(text);
        code.visitMethodInsn(INVOKEVIRTUAL, BUILDER, "append", "(Ljava/lang/String;)L" + BUILDER + ";", false);
    }

    private void get(Handle field, int from) {
        code.visitVarInsn(ALOAD, from);
        code.visitFieldInsn(GETFIELD, field.getOwner(), field.getName(), field.getDesc());
    }
}
