package vigil.publications.print;

import static vigil.publications.print.TablePdf.text;

import java.util.List;
import java.util.stream.Collectors;

/** What stands on a form before and after its tables, as HTML. */
final class FormFrame {

    private FormFrame() {}

    static String head(Form.Head head) {
        String appendix = head.appendix().isEmpty()
                ? ""
                : div("appendix", head.appendix()) + div("basis", head.basis());
        String issuer = head.issuer().stream()
                .map(line -> div(line.equals(head.issuer().getLast()) ? "strong" : "superior", line))
                .collect(Collectors.joining());
        String nation = head.nation().stream().map(line -> div("strong", line)).collect(Collectors.joining());
        String facts = head.facts().stream()
                .map(fact -> "<p class=\"fact\">" + text(fact) + "</p>")
                .collect(Collectors.joining());
        return appendix + "<table class=\"frame\" role=\"presentation\"><tr><td>" + issuer
                + "<div class=\"line short\"></div></td><td>" + nation + "<div class=\"line\"></div>"
                + div("when", head.placeAndDate()) + "</td></tr></table><h1>" + text(head.title()) + "</h1>" + facts;
    }

    static String signers(List<List<String>> signers) {
        if (signers.isEmpty()) return "";
        String cells = signers.stream()
                .map(lines -> "<td>" + div("strong", lines.getFirst())
                        + lines.stream().skip(1).map(line -> div("when", line)).collect(Collectors.joining()) + "</td>")
                .collect(Collectors.joining());
        return "<table class=\"frame sign\" role=\"presentation\"><tr>" + cells + "</tr></table>";
    }

    private static String div(String look, String words) {
        return "<div class=\"" + look + "\">" + text(words) + "</div>";
    }
}
