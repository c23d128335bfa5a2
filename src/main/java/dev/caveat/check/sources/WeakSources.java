package dev.caveat.check.sources;

import dev.caveat.check.Terms;
import dev.caveat.rule.Clinic;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Says why an entry is no independent evidence, and which addresses of the text are none either. */
final class WeakSources {
    private static final String OWN = "the clinic's own page";
    private static final String HOME = "a home page, not a page of it";

    /** Shorter names stand in other sites' addresses too. */
    private static final int NAME_LETTERS = 6;

    /** A host without a path, or with the name of an index page only. */
    private static final Pattern HOME_PAGE = Pattern.compile(
            "(?i)(?:https?:)?(?://)?(?:www\\.)?[a-z0-9.-]+\\.[a-z]{2,}/?(?:index\\.\\w+|home|en|en-ca)?/?[.,;]?");

    private final Terms<WeakSource> sorts;
    private final Terms<Boolean> own;

    WeakSources(List<WeakSource> sorts, List<String> own) {
        this.sorts = new Terms<>(sorts.stream().distinct().map(sort -> new Terms.Entry<>(sort, sort.words())).toList());
        this.own = Terms.of(own);
    }

    Optional<String> reason(SourceEntry entry, Clinic clinic) {
        List<String> addresses = entry.addresses();
        boolean numbered = entry.locators().stream().anyMatch(locator -> locator.isSound() && !isAddress(locator));
        Optional<WeakSource> weak = sorts.firstIn(Stream.concat(Stream.of(entry.text()), addresses.stream()).toList(),
                sort -> !(numbered && sort.isAlone()));
        if (weak.isPresent()) {
            return weak.map(WeakSource::reason);
        }
        if (numbered || addresses.isEmpty()) {
            return own.anyIn(entry.words()) && !numbered ? Optional.of(OWN) : Optional.empty();
        }
        if (addresses.stream().allMatch(address -> isOwn(address, clinic))) {
            return Optional.of(OWN);
        }
        return addresses.stream().allMatch(address -> HOME_PAGE.matcher(address).matches()) ? Optional.of(HOME) : Optional.empty();
    }

    /** Whether a link of the text can be a source by itself: another site's page that is no weak one. */
    boolean canSupport(String address, Clinic clinic) {
        return SourceEntry.isElsewhere(address) && !isOwn(address, clinic) && !HOME_PAGE.matcher(address).matches()
                && !sorts.anyIn(address);
    }

    private static boolean isAddress(Locator locator) {
        return Locator.URL.matcher(locator.words()).lookingAt();
    }

    /** On this site: without a host, or with one that is made of the clinic's name. */
    private static boolean isOwn(String address, Clinic clinic) {
        if (!SourceEntry.isElsewhere(address)) {
            return !Locator.URL.matcher(address).lookingAt() && !address.startsWith("10.");
        }
        List<String> names = clinic.names().stream().map(WeakSources::letters).filter(name -> name.length() >= NAME_LETTERS).toList();
        if (names.isEmpty()) {
            return false;
        }
        String host = letters(host(address));
        return names.stream().anyMatch(host::contains);
    }

    private static String host(String address) {
        try {
            return Optional.ofNullable(URI.create(address).getHost()).orElse("");
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
