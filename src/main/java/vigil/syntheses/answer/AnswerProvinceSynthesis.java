package vigil.syntheses.answer;

import java.util.List;
import org.springframework.stereotype.Component;
import vigil.commands.StreamUnknown;
import vigil.questions.Asker;
import vigil.questions.Responder;
import vigil.syntheses.FiledSynthesis;
import vigil.syntheses.ShowProvinceSynthesis;
import vigil.syntheses.SynthesisView;
import vigil.syntheses.fold.SynthesisFile;

/** Answers with one province's synthesis and what stood in its place before. */
@Component
class AnswerProvinceSynthesis implements Responder<ShowProvinceSynthesis, SynthesisView> {

    private final FoldedSyntheses syntheses;
    private final LawToday law;

    AnswerProvinceSynthesis(FoldedSyntheses syntheses, LawToday law) {
        this.syntheses = syntheses;
        this.law = law;
    }

    @Override
    public Class<ShowProvinceSynthesis> question() {
        return ShowProvinceSynthesis.class;
    }

    @Override
    public SynthesisView answer(ShowProvinceSynthesis question, Asker asker) {
        if (asker.waitFor() != null) syntheses.await(asker.waitFor());
        long completeTo = syntheses.completeTo();
        String id = question.synthesis();
        List<FiledSynthesis> versions = syntheses.find(id).orElseThrow(() -> new StreamUnknown(id)).versions().reversed().stream()
                .map(SynthesisFile.Version::synthesis)
                .toList();
        FiledSynthesis now = versions.getFirst();
        if (!law.isInHandsOf(asker.by(), now)) throw new StreamUnknown(id);
        return new SynthesisView(now, versions.subList(1, versions.size()), versions.size(), completeTo);
    }
}
