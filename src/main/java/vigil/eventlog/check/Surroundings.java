package vigil.eventlog.check;

import java.util.ArrayList;
import java.util.List;
import vigil.eventlog.check.Finding.Area;
import vigil.eventlog.mongo.Foreign;

/**
 * What the database was told to do of its own accord with the collections of the log.
 *
 * @param findings what may remove or refuse something
 * @param remarks what only takes time and room
 */
public record Surroundings(List<Finding> findings, List<Finding> remarks) {

    /** Sorts what does not belong there by what may come of it. */
    public static Surroundings of(List<Foreign> all) {
        List<Finding> findings = new ArrayList<>();
        List<Finding> remarks = new ArrayList<>();
        for (Foreign foreign : all) {
            List<Finding> kind = foreign.harm() == Foreign.Harm.COSTS ? remarks : findings;
            kind.add(new Finding(foreign.index() ? Area.INDEX : Area.COLLECTION, foreign.collection(), foreign.what()));
        }
        return new Surroundings(List.copyOf(findings), List.copyOf(remarks));
    }
}
