package vigil.duties;

import static vigil.kernel.Role.ADMINISTRATOR;
import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.LEADER;

import vigil.kernel.AllowedTo;
import vigil.kernel.Query;
import vigil.questions.WithinCases;

/**
 * Which open cases a drafted rule would touch; nothing is stored.
 *
 * @param draft one row as in the rule file, YAML or JSON; what it leaves out is as in the newest version of the rule, except its
 *     legal ground. A row with a {@code clock} is a duty of a new kind
 */
@WithinCases
@AllowedTo({LEADER, ADMINISTRATOR, AUDITOR})
public record PreviewRule(String draft) implements Query<RulePreview> {

    /** Characters that a draft may have. */
    public static final int LONGEST = 20_000;
}
