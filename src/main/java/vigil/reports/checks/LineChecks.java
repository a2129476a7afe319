package vigil.reports.checks;

import java.util.List;
import vigil.fields.Faults;
import vigil.reports.CodedLine;
import vigil.reports.Line;

/** How the eleven columns of a line hang together, and the lines of a part with the line above them. */
final class LineChecks {

    private final Faults faults;

    LineChecks(Faults faults) {
        this.faults = faults;
    }

    void check(Line line, String path) {
        faults.when(line.fatalCases() > line.cases(), path + ".fatalCases", "more-than-cases");
        faults.when(line.casesOfSeveral() > line.cases(), path + ".casesOfSeveral", "more-than-cases");
        faults.when(line.victims() < atLeast(line), path + ".victims", "fewer-victims-than-cases-need");
        faults.when(line.cases() == 0 && line.victims() > 0, path + ".cases", "victims-without-case");
        faults.when(line.women() > line.victims(), path + ".women", "more-than-victims");
        faults.when(line.dead() + line.severe() > line.victims(), path + ".dead", "dead-and-severe-exceed-victims");
        faults.when(line.dead() < line.fatalCases(), path + ".dead", "fewer-dead-than-fatal-cases");
        faults.when(line.fatalCases() == 0 && line.dead() > 0, path + ".fatalCases", "dead-without-fatal-case");
        ofOthers(line, path);
    }

    private void ofOthers(Line line, String path) {
        String rule = "others-exceed-all";
        faults.when(line.victimsOfOthers() > line.victims(), path + ".victimsOfOthers", rule);
        faults.when(line.womenOfOthers() > line.women(), path + ".womenOfOthers", rule);
        faults.when(line.deadOfOthers() > line.dead(), path + ".deadOfOthers", rule);
        faults.when(line.severeOfOthers() > line.severe(), path + ".severeOfOthers", rule);
        faults.when(
                line.womenOfOthers() > line.victimsOfOthers(), path + ".womenOfOthers", "women-of-others-exceed-others");
    }

    /** Every case has a victim, and a case of several at least two. */
    private static long atLeast(Line line) {
        return (long) line.cases() + line.casesOfSeveral();
    }

    /** A part that is filled in must add up to its line; a part left empty says nothing. */
    void addsUp(List<CodedLine> part, Line whole, String path) {
        if (part.isEmpty()) return;
        Line sum = part.stream().map(CodedLine::line).reduce(Line.NONE, Line::plus);
        faults.when(!sum.equals(whole), path, "part-does-not-add-up");
    }
}
