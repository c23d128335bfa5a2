package dev.caveat.cache;

/** Stores, keys and values for tests. */
public final class Keys {
    private Keys() {}

    static Key key(int number) {
        return KeyDigest.of("test", number).key();
    }

    static byte[] value(int number, int length) {
        byte[] value = new byte[length];
        for (int i = 0; i < length; i++) {
            value[i] = (byte) (number * 31 + i);
        }
        return value;
    }

    static Store store(CacheFolder folder, long most) {
        return new Store(folder, folder.path().resolve("results"), most);
    }
}
