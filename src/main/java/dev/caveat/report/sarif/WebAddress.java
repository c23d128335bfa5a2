package dev.caveat.report.sarif;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a provision can be read, as an absolute URI; nothing but a web address ever becomes one. */
final class WebAddress {
    private static final Pattern WEB = Pattern.compile("https?://\\S+");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+(/\\S*)?");

    private WebAddress() {}

    /** @param url with or without its scheme, as a rule file gives it */
    static Optional<String> of(String url) {
        String address = HOST.matcher(url).matches() ? "https://" + url : url;
        if (!WEB.matcher(address).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new URI(address).toASCIIString());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
