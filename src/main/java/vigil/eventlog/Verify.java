package vigil.eventlog;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import vigil.eventlog.check.BothLanguages;
import vigil.eventlog.proof.NoteKey;
import vigil.eventlog.proof.ProofCheck;
import vigil.eventlog.proof.RuleWords;

/**
 * {@code java -jar vigil.jar verify FILE [KEY]}: checks a proof file with no server and no database. Ends with 0 when
 * everything in it is proven, 1 when something is wrong, 2 when it could not be looked at.
 */
public final class Verify {

    private final PrintStream out;
    private final BothLanguages both;

    public Verify(PrintStream out) {
        this.out = out;
        this.both = new BothLanguages(out);
    }

    /** The exit code. */
    public int run(List<String> arguments) {
        if (arguments.isEmpty() || arguments.size() > 2) {
            return unseen(
                    "Usage: verify FILE [KEY], where KEY is the log's public key as its office publishes it.",
                    "Cách dùng: verify TỆP [KHÓA]; KHÓA là khóa công khai của nhật ký do cơ quan công bố.");
        }
        try {
            Optional<NoteKey> trusted = arguments.size() == 2 ? Optional.of(NoteKey.parse(arguments.get(1))) : Optional.empty();
            return report(ProofCheck.of(Path.of(arguments.getFirst()), trusted), trusted.isPresent());
        } catch (NoSuchFileException | FileNotFoundException e) {
            return unseen(
                    "The file cannot be looked at: there is none, or it may not be read: " + e.getMessage(),
                    "Không kiểm tra được: không có tệp này hoặc không được phép đọc.");
        } catch (ZipException e) {
            return unseen(
                    "The file cannot be looked at: it is no zip file, or was damaged or cut off on its way: " + e.getMessage(),
                    "Không kiểm tra được: tệp không phải tệp zip, bị hỏng hoặc tải về chưa đủ. Hãy tải lại.");
        } catch (IOException | InvalidPathException e) {
            return unseen("The file cannot be looked at: " + e.getMessage(), "Không kiểm tra được tệp này.");
        } catch (IllegalArgumentException e) {
            return unseen(
                    "KEY cannot be used: " + e.getMessage(),
                    "Không dùng được KHÓA: phải đúng nguyên văn khóa công khai do cơ quan công bố, gồm tên+mã+base64.");
        }
    }

    private int unseen(String english, String vietnamese) {
        both.say(english, vietnamese);
        return 2;
    }

    private int report(ProofCheck.Result result, boolean trusted) {
        for (ProofCheck.Finding finding : result.findings()) {
            out.printf("WRONG %s at %s: %s%n", finding.code(), finding.where(), finding.what());
            both.below(RuleWords.vietnamese(finding.code()));
        }
        if (!result.sound()) {
            both.say("NOT PROVEN: this file is not what the log signed, or not all of it.",
                    "KHÔNG CHỨNG MINH ĐƯỢC: tệp này không đúng hoặc không đủ như nhật ký đã ký.");
            return 1;
        }
        result.statement().ifPresent(statement -> {
            out.printf("Proven by the checkpoint of %s at %d events:%n", statement.at().origin(), statement.at().size());
            statement.events().forEach((stream, count) -> out.printf("  stream %s: all its %d events%n", stream, count));
        });
        both.below("Đã chứng minh: tệp đúng nguyên văn và đủ mọi sự kiện như nhật ký đã ký.");
        result.signer().ifPresent(key -> out.printf("Signed with the key %s%n", key));
        if (trusted) return 0;
        both.say("This key came with the file. Compare it with the one the office publishes, or give that one as KEY.",
                "Khóa này đi kèm tệp. Hãy đối chiếu với khóa do cơ quan công bố, hoặc ghi khóa đó làm KHÓA.");
        return 0;
    }
}
