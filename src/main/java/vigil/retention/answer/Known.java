package vigil.retention.answer;

import java.util.Optional;
import vigil.retention.fold.KeptCase;

/** What is known of cases and persons, from the log or from a read model. */
interface Known {

    /** A case; empty when there is none of that number. */
    Optional<KeptCase> accident(String number);

    /** In which year a person was born, if anybody has said. */
    Optional<Integer> born(String personId);
}
