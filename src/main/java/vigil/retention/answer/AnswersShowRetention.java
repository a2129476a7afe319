package vigil.retention.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vigil.law.AccidentFile.Kept;
import vigil.projections.ReadModel;
import vigil.questions.Asker;
import vigil.questions.Responder;
import vigil.retention.CaseRetention;
import vigil.retention.CaseRetention.FileRetention;
import vigil.retention.ShowRetention;
import vigil.retention.fold.KeptCase;
import vigil.retention.fold.KeptCase.File;
import vigil.retention.fold.KeptCase.Hold;
import vigil.retention.fold.KeptCase.Proposal;

/** Answers with the keeping of the files of one case. */
@Component
class AnswersShowRetention implements Responder<ShowRetention, CaseRetention> {

    private final Books books;
    private final Reckoning reckoning;

    AnswersShowRetention(Books books, Reckoning reckoning) {
        this.books = books;
        this.reckoning = reckoning;
    }

    @Override
    public Class<ShowRetention> question() {
        return ShowRetention.class;
    }

    @Override
    public CaseRetention answer(ShowRetention question, Asker asker) {
        ReadModel<KeptCase> model = books.cases();
        long completeTo = books.completeTo(asker.waitFor());
        KeptCase kept = model.find(question.number()).orElse(null);
        if (kept == null) return new CaseRetention(question.number(), true, List.of(), completeTo);
        Known known = books.known(List.of(kept));
        List<FileRetention> files = kept.files().stream()
                .map(file -> view(kept, file, reckoning.of(kept, file, known).orElse(null)))
                .toList();
        boolean open = files.stream().anyMatch(file -> file.until() == null);
        return new CaseRetention(question.number(), open, files, completeTo);
    }

    private FileRetention view(KeptCase kept, File file, @Nullable Kept until) {
        String language = LocaleContextHolder.getLocale().getLanguage();
        return new FileRetention(
                file.fileId(),
                file.kind(),
                until == null ? null : until.until(),
                until != null && !reckoning.today().isBefore(until.until()),
                until == null ? null : until.why().in(language),
                until == null ? null : until.basis().in(language),
                until != null && until.confirmed(),
                file.destroyed(),
                kept.holds().stream().filter(hold -> hold.covers(file.fileId())).findFirst().map(Hold::reference).orElse(null),
                kept.proposals().stream()
                        .filter(proposal -> proposal.fileIds().contains(file.fileId()))
                        .findFirst()
                        .map(Proposal::proposalId)
                        .orElse(null));
    }
}
