package vigil.publications.publishing;

import org.springframework.stereotype.Component;
import vigil.commands.Numbering;
import vigil.kernel.Command;
import vigil.publications.PublicationCommand.PublishFigures;

/** Numbers the editions of the tables of a period and place, for example {@code tb-2023-1} or {@code tb-2023-h1-p75-2}. */
@Component
final class Editions implements Numbering {

    @Override
    public boolean opens(Command command) {
        return command instanceof PublishFigures;
    }

    @Override
    public String series(Command command) {
        PublishFigures publish = (PublishFigures) command;
        String place = publish.province() == null ? "" : "p" + publish.province() + "-";
        return "tb-" + publish.period().code() + "-" + place;
    }

    @Override
    public String name(String series, long running) {
        return series + running;
    }
}
