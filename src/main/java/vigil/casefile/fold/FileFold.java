package vigil.casefile.fold;

import static vigil.casefile.SealedText.sealed;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vigil.accident.AccidentEvent;
import vigil.accident.ClosureEvent.FilesErased;
import vigil.accident.NoticeEvent.FileAccepted;
import vigil.accident.NoticeEvent.FileAttached;
import vigil.accident.NoticeEvent.FileDeclined;
import vigil.accident.NoticeEvent.FileFoundBroken;
import vigil.accident.NoticeEvent.FileFoundWhole;
import vigil.accident.NoticeEvent.FileHandedOver;
import vigil.accident.NoticeEvent.FileTakenBack;
import vigil.accident.NoticeEvent.FileWithdrawn;
import vigil.accident.NoticeEvent.Wholeness;
import vigil.casefile.FileView;
import vigil.casefile.FileView.Check;
import vigil.casefile.FileView.Custody;
import vigil.casefile.FileView.Ended;
import vigil.casefile.SealedText;
import vigil.casefile.Trace;
import vigil.kernel.Event;
import vigil.kernel.Recorded;

/** Evidence files, who holds them, and whether they are what they were. */
final class FileFold {

    private FileFold() {}

    static List<FileView> evolve(List<FileView> files, AccidentEvent event, Recorded<? extends Event> recorded) {
        Trace trace = Trace.of(recorded);
        return switch (event) {
            case FileAttached e -> Lists.plus(files, attached(e, trace));
            case FileHandedOver e -> custody(
                    files, e.fileId(), all -> Lists.plus(all, new Custody(e.from(), e.to(), trace, null, null)));
            case FileAccepted e -> last(
                    files, e.fileId(), last -> new Custody(last.from(), last.to(), last.trace(), trace, null));
            case FileDeclined e -> ended(files, e.fileId(), new Ended(true, sealed(e.reason()), trace));
            case FileTakenBack e -> ended(files, e.fileId(), new Ended(false, null, trace));
            case FileFoundBroken e -> checked(files, e.fileId(), new Check(e.how(), trace));
            case FileFoundWhole e -> checked(files, e.fileId(), new Check(Wholeness.WHOLE, trace));
            case FilesErased e -> Lists.change(files, file -> e.destroys(file.fileId()), file -> erased(file, trace));
            case FileWithdrawn e ->
                change(files, e.fileId(), file -> with(file, file.custody(), sealed(e.reason()), file.check()));
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
                null,
                null,
                trace);
    }

    private static List<FileView> ended(List<FileView> files, String fileId, Ended ended) {
        return last(files, fileId, last -> new Custody(last.from(), last.to(), last.trace(), null, ended));
    }

    private static List<FileView> last(List<FileView> files, String fileId, UnaryOperator<Custody> change) {
        return custody(files, fileId, all -> Lists.changeLast(all, change));
    }

    private static List<FileView> custody(List<FileView> files, String fileId, UnaryOperator<List<Custody>> change) {
        return change(files, fileId, file -> with(file, change.apply(file.custody()), file.withdrawn(), file.check()));
    }

    private static List<FileView> checked(List<FileView> files, String fileId, Check check) {
        return change(files, fileId, file -> with(file, file.custody(), file.withdrawn(), check));
    }

    private static FileView with(
            FileView file, List<Custody> custody, @Nullable SealedText withdrawn, @Nullable Check check) {
        return new FileView(
                file.fileId(),
                file.kind(),
                file.victimId(),
                file.sha256(),
                file.size(),
                file.note(),
                custody,
                withdrawn,
                check,
                file.erased(),
                file.trace());
    }

    private static FileView erased(FileView file, Trace trace) {
        return new FileView(
                file.fileId(), file.kind(), file.victimId(), file.sha256(), file.size(), file.note(), file.custody(),
                file.withdrawn(), file.check(), trace, file.trace());
    }

    private static List<FileView> change(List<FileView> files, String fileId, UnaryOperator<FileView> change) {
        return Lists.change(files, file -> file.fileId().equals(fileId), change);
    }
}
