package dev.caveat.report.sarif;

import dev.caveat.document.Problem;
import dev.caveat.report.PlainText;
import dev.caveat.report.Tool;
import dev.caveat.rule.Provision;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The tool with its rules, and the provisions they rest on as a taxonomy. */
record DriverJson(SarifJson out, SarifProfile profile, Contents contents) {
    private static final String TAXONOMY = "provisions";
    private static final Pattern SEMANTIC = Pattern.compile("\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?");

    void tool(Tool tool) throws IOException {
        out.json().writeObjectFieldStart("tool");
        out.json().writeObjectFieldStart("driver");
        out.text("name", tool.name());
        out.text("version", tool.version());
        if (SEMANTIC.matcher(tool.version()).matches()) {
            out.text("semanticVersion", tool.version());
        }
        out.message("shortDescription", "Checks health articles for what must be there and what must not be claimed.");
        out.json().writeStringField("language", "en");
        out.json().writeArrayFieldStart("rules");
        for (Descriptor descriptor : contents.descriptors()) {
            descriptor(descriptor);
        }
        out.json().writeEndArray();
        if (profile == SarifProfile.FULL) {
            notifications();
            out.json().writeArrayFieldStart("supportedTaxonomies");
            out.json().writeStartObject();
            component();
            out.json().writeEndObject();
            out.json().writeEndArray();
        }
        out.json().writeEndObject();
        out.json().writeEndObject();
    }

    void taxonomies() throws IOException {
        out.json().writeArrayFieldStart("taxonomies");
        out.json().writeStartObject();
        out.json().writeStringField("name", TAXONOMY);
        out.message("shortDescription", "What the rules rest on: law, standards, guidance and the clinic’s own policy.");
        out.json().writeStringField("language", "en");
        out.json().writeBooleanField("isComprehensive", false);
        out.json().writeArrayFieldStart("taxa");
        for (Provision provision : contents.provisions()) {
            taxon(provision);
        }
        out.json().writeEndArray();
        out.json().writeEndObject();
        out.json().writeEndArray();
    }

    private void descriptor(Descriptor descriptor) throws IOException {
        out.json().writeStartObject();
        out.text("id", descriptor.id());
        out.text("name", descriptor.name());
        out.message("shortDescription", descriptor.summary());
        out.message("fullDescription", descriptor.description());
        out.message("help", descriptor.help());
        if (descriptor.uri().isPresent()) {
            out.text("helpUri", descriptor.uri().get());
        }
        out.json().writeObjectFieldStart("defaultConfiguration");
        out.json().writeStringField("level", descriptor.level());
        out.json().writeEndObject();
        relationships(descriptor);
        properties(descriptor);
        out.json().writeEndObject();
    }

    private void relationships(Descriptor descriptor) throws IOException {
        Map<Integer, String> targets = new LinkedHashMap<>();
        descriptor.provisions().forEach(provision -> Optional.ofNullable(contents.provisionIndex().get(provision.id()))
                .ifPresent(index -> targets.put(index, provision.id())));
        if (targets.isEmpty()) {
            return;
        }
        out.json().writeArrayFieldStart("relationships");
        for (Map.Entry<Integer, String> target : targets.entrySet()) {
            out.json().writeStartObject();
            out.json().writeObjectFieldStart("target");
            out.text("id", target.getValue());
            out.json().writeNumberField("index", target.getKey());
            out.json().writeObjectFieldStart("toolComponent");
            component();
            out.json().writeEndObject();
            out.json().writeEndObject();
            out.strings("kinds", List.of("relevant"));
            out.json().writeEndObject();
        }
        out.json().writeEndArray();
    }

    private void component() throws IOException {
        out.json().writeStringField("name", TAXONOMY);
        out.json().writeNumberField("index", 0);
    }

    private void properties(Descriptor descriptor) throws IOException {
        Precision precision = descriptor.precision();
        out.json().writeObjectFieldStart("properties");
        out.strings("tags", descriptor.tags());
        if (precision.word().isPresent()) {
            out.json().writeStringField("precision", precision.word().get());
        }
        out.json().writeStringField("problem.severity", descriptor.problemSeverity());
        out.someStrings("provisions", descriptor.provisions().stream().map(Provision::id).distinct().toList());
        if (precision.isMeasured() && profile == SarifProfile.FULL) {
            out.json().writeObjectFieldStart("measured");
            out.json().writeNumberField("right", precision.right());
            out.json().writeNumberField("wrong", precision.wrong());
            out.json().writeEndObject();
        }
        out.json().writeEndObject();
    }

    private void notifications() throws IOException {
        out.json().writeArrayFieldStart("notifications");
        for (Problem.Kind kind : Problem.Kind.values()) {
            out.json().writeStartObject();
            out.json().writeStringField("id", Descriptor.problem(kind));
            out.message("shortDescription", "Something was not checked or not written: " + kind.id().replace('-', ' ') + ".");
            out.json().writeEndObject();
        }
        out.json().writeEndArray();
    }

    private void taxon(Provision provision) throws IOException {
        String id = PlainText.oneLine(provision.id());
        out.json().writeStartObject();
        out.text("id", provision.id());
        out.message("shortDescription", SarifText.description(provision.title(), id));
        out.message("fullDescription", SarifText.description(RuleHelp.name(provision) + "; " + RuleHelp.basis(provision.basis()), id));
        Optional<String> address = WebAddress.of(provision.url());
        if (address.isPresent()) {
            out.text("helpUri", address.get());
        }
        out.json().writeObjectFieldStart("properties");
        out.json().writeStringField("basis", provision.basis().id());
        some("clause", provision.clause());
        some("edition", provision.edition());
        some("url", provision.url());
        date("from", provision.from());
        date("until", provision.until());
        date("readOn", Optional.of(provision.readOn()));
        date("reviewBy", provision.reviewBy());
        some("verified", provision.verified().orElse(""));
        out.json().writeEndObject();
        out.json().writeEndObject();
    }

    private void some(String field, String value) throws IOException {
        if (!value.isBlank()) {
            out.text(field, value);
        }
    }

    private void date(String field, Optional<LocalDate> day) throws IOException {
        if (day.isPresent()) {
            out.json().writeStringField(field, day.get().toString());
        }
    }
}
