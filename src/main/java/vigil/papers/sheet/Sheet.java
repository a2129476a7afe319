package vigil.papers.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One official document as it is laid out.
 *
 * @param issuer superior body first, the issuing office last; a long name has a line break
 * @param symbol number and symbol (Số: 12/SNV-VLATLĐ); empty on a kind that bears none
 * @param placeAndDate địa danh and date
 * @param urgency HỎA TỐC, THƯỢNG KHẨN or KHẨN; {@code null} when there is no hurry
 * @param title the kind of document; {@code null} for an official letter, which has none
 * @param subject trích yếu
 * @param calling the words before the addressees: Kính gửi, or of a telegram who telegraphs
 * @param to the addressees
 * @param copies Nơi nhận
 * @param mark printed across the head of what is not, or no longer, in force; {@code null} on a valid document
 */
public record Sheet(
        List<String> issuer,
        String symbol,
        String placeAndDate,
        @Nullable String urgency,
        @Nullable String title,
        String subject,
        String calling,
        List<String> to,
        List<Block> body,
        List<String> copies,
        List<Signature> signatures,
        @Nullable String mark) {

    /** A part of the body. */
    public sealed interface Block {}

    /** A paragraph of runs. */
    public record Paragraph(Style style, List<Run> runs) implements Block {

        /** The words without their look. */
        public String text() {
            return String.join("", runs.stream().map(Run::text).toList());
        }
    }

    /** How a paragraph stands. */
    public enum Style {
        BODY,
        HEADING,
        /** In the middle, bold: QUYẾT ĐỊNH: */
        CENTRED,
        /** The grounds of a decision, in italics. */
        BASIS,
        ITEM
    }

    /** Words of one look. */
    public record Run(String text, boolean bold) {}

    /** A table; the first row is its head. */
    public record Table(List<List<String>> rows) implements Block {}

    /** One signature: in which capacity, line by line, and whose name. */
    public record Signature(List<String> capacity, @Nullable String name) {}
}
