package vigil.reports.answer;

import java.util.List;
import java.util.stream.IntStream;
import vigil.reports.FiledReport;
import vigil.vault.FactWords;

/** Reports with what their establishments are called, as an answer tells it. */
final class Named {

    private Named() {}

    static List<FiledReport> by(FactWords words, List<FiledReport> reports) {
        List<String> names = words.of(reports.stream().map(one -> one.report().reporter().name()).toList());
        return IntStream.range(0, reports.size()).mapToObj(i -> reports.get(i).called(names.get(i))).toList();
    }
}
