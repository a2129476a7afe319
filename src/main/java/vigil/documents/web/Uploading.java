package vigil.documents.web;

import org.springframework.web.multipart.MultipartFile;
import vigil.accident.NoticeCommand.AttachFile;
import vigil.commands.CommandDesk;
import vigil.commands.NotAllowed;
import vigil.commands.Option;
import vigil.documents.Upload;
import vigil.kernel.Actor;

/** Who may upload a file to a case: whoever may attach it, as the desk itself says, so that the two cannot drift apart. */
class Uploading {

    private final CommandDesk desk;

    Uploading(CommandDesk desk) {
        this.desk = desk;
    }

    /** What was sent, as the room takes it; the server keeps it on disk until the request has been answered. */
    static Upload sent(MultipartFile file) {
        return new Upload(file::getInputStream, file.getOriginalFilename(), file.getContentType());
    }

    void check(String number, Actor by) {
        Option attach = desk.options(number, by).stream()
                .filter(option -> option.command() == AttachFile.class)
                .findFirst()
                .orElseThrow(() -> new NotAllowed("uploading needs the right to attach"));
        if (attach.hindrance() != null) throw attach.hindrance();
    }
}
