package dev.caveat.git;

import java.util.Arrays;

/** Line ends, of which a checkout may have made others: CR, LF and CR-LF are one. */
final class LineEnds {
    /** As far as git looks for a zero byte, by which it tells binary from text. */
    private static final int LOOKED_AT = 8000;

    private LineEnds() {}

    /** The same with LF alone. */
    static String plain(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Whether two contents differ in nothing but line ends; of binary ones, in nothing at all. */
    static boolean same(byte[] one, byte[] other) {
        return Arrays.equals(one, other) || !isBinary(one) && !isBinary(other) && Arrays.equals(plain(one), plain(other));
    }

    /** The same with LF alone; binary content as it is. */
    static byte[] plain(byte[] bytes) {
        if (isBinary(bytes)) {
            return bytes;
        }
        byte[] plain = new byte[bytes.length];
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            boolean pair = bytes[i] == '\r' && i + 1 < bytes.length && bytes[i + 1] == '\n';
            if (!pair) {
                plain[length++] = bytes[i] == '\r' ? (byte) '\n' : bytes[i];
            }
        }
        return Arrays.copyOf(plain, length);
    }

    private static boolean isBinary(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, LOOKED_AT); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }
}
