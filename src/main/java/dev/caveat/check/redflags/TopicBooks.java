package dev.caveat.check.redflags;

import java.util.List;
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

    void prepare() {
        parameters.topics().keySet().forEach(this::of);
        ofAll();
    }

    TopicBook of(String topic) {
        return books.computeIfAbsent(topic, id -> {
            TopicProfile profile = parameters.topics().get(id);
            return new TopicBook(profile.concepts().collect(Collectors.toCollection(TreeSet::new)),
                    profile.minimisers(), parameters);
        });
    }

    /** The signs that are such in any article. */
    TopicBook ofAll() {
        return books.computeIfAbsent("", none -> {
            Set<String> all = parameters.concepts().entrySet().stream().filter(concept -> !concept.getValue().bound())
                    .map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
            return new TopicBook(all, List.of(), parameters);
        });
    }
}
