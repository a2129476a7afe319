package vigil.kernel;

import java.util.List;

/** A command that the office does not accept; nothing was recorded. */
public final class Refused extends RuntimeException {

    private final transient Rule rule;
    private final transient List<String> fields;
    private final transient List<?> details;

    Refused(Rule rule, List<String> fields, List<?> details) {
        super(rule.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), null, false, false);
        this.rule = rule;
        this.fields = fields;
        this.details = details;
    }

    /** The rule that protects the case, as {@code letter-already-sent}. */
    public String ruleName() {
        return String.valueOf(getMessage());
    }

    /** The broken rule. */
    public Rule rule() {
        return rule;
    }

    /** The fields of the command that are concerned; empty when the state of the case alone forbids it. */
    public List<String> fields() {
        return fields;
    }

    /** What the message fills in, in order. */
    public List<?> details() {
        return details;
    }
}
