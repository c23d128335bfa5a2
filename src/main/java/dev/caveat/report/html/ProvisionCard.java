package dev.caveat.report.html;

import dev.caveat.rule.Provision;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A provision with the rules that rest on it here.
 *
 * @param notes the findings that rest on it
 */
public record ProvisionCard(Provision provision, List<Note> notes) {
    private static final Pattern WEB = Pattern.compile("https?://\\S+");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+(/\\S*)?");

    public String basis() {
        return Words.of(provision.basis());
    }

    /** Where it can be read; nothing but a web address ever becomes a link. */
    public Optional<String> link() {
        String url = provision.url();
        if (WEB.matcher(url).matches()) {
            return Optional.of(url);
        }
        return HOST.matcher(url).matches() ? Optional.of("https://" + url) : Optional.empty();
    }

    public String inForce() {
        String from = provision.from().map(day -> "from " + day).orElse("");
        String until = provision.until().map(day -> "until " + day).orElse("");
        return (from + " " + until).strip();
    }
}
