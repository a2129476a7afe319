package vigil.papers;

import static vigil.kernel.Role.OFFICER;
import static vigil.kernel.Role.PROVINCIAL;

import org.jspecify.annotations.Nullable;
import vigil.accident.PaperCommand.Amending;
import vigil.accident.PaperCommand.PaperKind;
import vigil.kernel.AllowedTo;
import vigil.kernel.CaseQuery;

/** Asks what a paper of a kind could say, from the facts of the case; the officer edits it. */
@AllowedTo({OFFICER, PROVINCIAL})
public record ProposePaper(
        String number, PaperKind kind, @Nullable String amends, @Nullable Amending amending)
        implements CaseQuery<ShowDraft.Draft> {}
