package vigil.syntheses;

import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.LEADER;
import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import vigil.kernel.AllowedTo;
import vigil.kernel.Query;

/** What one province stated with its synthesis, and what it stated before it was corrected; within the asker's province. */
@AllowedTo({OFFICER, PROVINCIAL, LEADER, AUDITOR})
public record ShowProvinceSynthesis(String synthesis) implements Query<SynthesisView> {}
