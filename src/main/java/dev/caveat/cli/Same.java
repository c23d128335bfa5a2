package dev.caveat.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Objects told apart by which they are: to compare two rulesets part by part takes longer than to check an article. */
final class Same {
    private Same() {}

    /** Each of them once, in order. */
    static <T> List<T> once(List<T> all) {
        Set<T> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<T> once = new ArrayList<>();
        for (T each : all) {
            if (seen.add(each)) {
                once.add(each);
            }
        }
        return List.copyOf(once);
    }
}
