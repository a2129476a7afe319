package vigil.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vigil.audit.CheckProof.Checked;
import vigil.eventlog.CheckedProof;
import vigil.questions.Asker;
import vigil.questions.Responder;

/** Writes the file as it would be taken home, and checks that file. */
@Component
class AnswersCheckProof implements Responder<CheckProof, Optional<Checked>> {

    private final AnswersExportProof export;

    AnswersCheckProof(AnswersExportProof export) {
        this.export = export;
    }

    @Override
    public Class<CheckProof> question() {
        return CheckProof.class;
    }

    @Override
    public Optional<Checked> answer(CheckProof question, Asker asker) {
        return export.answer(new ExportProof(question.number()), asker).map(AnswersCheckProof::check);
    }

    private static Checked check(CaseProof proof) {
        try {
            Path file = Files.createTempFile("vigil-proof", ".zip");
            try {
                try (OutputStream out = Files.newOutputStream(file)) {
                    proof.writeTo(out);
                }
                CheckedProof checked = CheckedProof.of(file);
                Map<String, Long> events = new TreeMap<>(checked.events());
                return new Checked(proof.proof().size(), events, checked.signer(), checked.wrong());
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
