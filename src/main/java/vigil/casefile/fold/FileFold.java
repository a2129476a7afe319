package vigil.casefile.fold;

import static vigil.casefile.SealedText.sealed;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vigil.accident.AccidentEvent;
import vigil.accident.NoticeEvent.FileAccepted;
import vigil.accident.NoticeEvent.FileAttached;
import vigil.accident.NoticeEvent.FileHandedOver;
import vigil.accident.NoticeEvent.FileWithdrawn;
import vigil.casefile.FileView;
import vigil.casefile.FileView.Custody;
import vigil.casefile.SealedText;
import vigil.casefile.Trace;
import vigil.kernel.Event;
import vigil.kernel.Recorded;

/** Evidence files and who holds them. */
final class FileFold {

    private FileFold() {}

    static List<FileView> evolve(List<FileView> files, AccidentEvent event, Recorded<? extends Event> recorded) {
        Trace trace = Trace.of(recorded);
        return switch (event) {
            case FileAttached e -> Lists.plus(files, attached(e, trace));
            case FileHandedOver e ->
                change(files, e.fileId(), file -> with(
                        file,
                        Lists.plus(file.custody(), new Custody(e.from(), e.to(), trace, null)),
                        file.withdrawn()));
            case FileAccepted e ->
                change(files, e.fileId(), file -> with(
                        file,
                        Lists.changeLast(
                                file.custody(), last -> new Custody(last.from(), last.to(), last.trace(), trace)),
                        file.withdrawn()));
            case FileWithdrawn e ->
                change(files, e.fileId(), file -> with(file, file.custody(), sealed(e.reason())));
            default -> files;
        };
    }

    private static FileView attached(FileAttached e, Trace trace) {
        return new FileView(
                e.fileId(),
                e.kind(),
                e.victimId(),
                e.sha256(),
                e.size(),
                SealedText.words(e.note()),
                List.of(),
                null,
                trace);
    }

    private static FileView with(FileView file, List<Custody> custody, @Nullable SealedText withdrawn) {
        return new FileView(
                file.fileId(),
                file.kind(),
                file.victimId(),
                file.sha256(),
                file.size(),
                file.note(),
                custody,
                withdrawn,
                file.trace());
    }

    private static List<FileView> change(List<FileView> files, String fileId, UnaryOperator<FileView> change) {
        return Lists.change(files, file -> file.fileId().equals(fileId), change);
    }
}
