package vigil.publications.print;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.publications.Table;

/**
 * Tables as they are put on paper and sent: under whose name, what they are, and who signs.
 *
 * @param codes what the column of codes is called, {@code null} when the form has none
 * @param signers in which capacities it is signed, from left to right, each line by line; none on what only goes with a letter
 */
public record Form(Head head, @Nullable Codes codes, List<Table> tables, List<List<String>> signers) {

    /**
     * The head of a form.
     *
     * @param appendix the form's own number, empty when the law gives it none
     * @param basis by which legal text the form is prescribed, empty as above
     * @param issuer superior body first, the reporting office last
     * @param nation quốc hiệu and tiêu ngữ
     * @param facts who reports about what, to whom and when: a label and what it says in one line each
     */
    public record Head(
            String appendix,
            String basis,
            List<String> issuer,
            List<String> nation,
            String placeAndDate,
            String title,
            List<String> facts) {}

    /** What the columns before the numbers are called. */
    public record Codes(String rows, String code) {}
}
