package vigil.publications;

import static vigil.kernel.Role.AUDITOR;
import static vigil.kernel.Role.LEADER;
import static vigil.kernel.Role.OFFICER;

import vigil.kernel.AllowedTo;
import vigil.kernel.Query;

/** All publications, newest first. */
@AllowedTo({OFFICER, LEADER, AUDITOR})
public record FindPublications() implements Query<PublicationList> {}
