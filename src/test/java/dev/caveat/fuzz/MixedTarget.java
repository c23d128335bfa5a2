package dev.caveat.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All targets in one process, for a short run: the first byte of an input says which of them the rest is for. */
record MixedTarget() implements Target {
    @Override
    public String name() {
        return "mixed";
    }

    @Override
    public List<byte[]> samples() {
        List<byte[]> samples = new ArrayList<>();
        for (int i = 0; i < ALL.size(); i++) {
            for (byte[] seed : Samples.seeds(ALL.get(i))) {
                byte[] sample = new byte[seed.length + 1];
                sample[0] = (byte) i;
                System.arraycopy(seed, 0, sample, 1, seed.length);
                samples.add(sample);
            }
        }
        return samples;
    }

    @Override
    public void run(byte[] input) {
        if (input.length > 0) {
            ALL.get((input[0] & 0xFF) % ALL.size()).run(Arrays.copyOfRange(input, 1, input.length));
        }
    }
}
