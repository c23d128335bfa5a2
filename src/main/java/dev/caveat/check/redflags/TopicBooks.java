package dev.caveat.check.redflags;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The books of the topics, each compiled when an article first needs it. Safe to share. */
final class TopicBooks {
    private final RedFlags.Parameters parameters;
    private final Map<String, TopicBook> books = new ConcurrentHashMap<>();

    TopicBooks(RedFlags.Parameters parameters) {
        this.parameters = parameters;
    }

    TopicBook of(String topic) {
        return books.computeIfAbsent(topic, id -> {
            TopicProfile profile = parameters.topics().get(id);
            return new TopicBook(profile.concepts().collect(Collectors.toCollection(TreeSet::new)),
                    profile.minimisers(), parameters);
        });
    }

    /** The signs of every topic, for an article that has none. */
    TopicBook ofAll() {
        return books.computeIfAbsent("", none -> {
            Set<String> all = new TreeSet<>(parameters.concepts().keySet());
            return new TopicBook(all, java.util.List.of(), parameters);
        });
    }
}
