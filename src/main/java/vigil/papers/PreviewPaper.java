package vigil.papers;

import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import vigil.accident.PaperCommand.DraftPaper;
import vigil.kernel.AllowedTo;
import vigil.kernel.CaseQuery;

/** Asks how a paper would look that nobody has drafted yet; nothing is kept of it. */
@AllowedTo({OFFICER, PROVINCIAL})
public record PreviewPaper(String number, DraftPaper paper) implements CaseQuery<Rendition> {}
