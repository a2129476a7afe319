package vigil.demonstration;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.test.context.TestPropertySource;
import vigil.commands.CommandDesk;
import vigil.eventlog.EventHistory;
import vigil.ground.Settings;
import vigil.testing.RunningOffice;

/** A whole office to which all stories can be told through its own door. */
@TestPropertySource(properties = "vigil.test.office=told")
public abstract class ToldOffice extends RunningOffice {

    @Autowired
    protected EventHistory history;

    @Autowired
    private Settings settings;

    @Autowired
    private Clock office;

    @Autowired
    private CommandDesk desk;

    @Autowired
    private Papers papers;

    /** Tells all stories as of a day after the last of them; what was told before is not told again. */
    protected void tellStories() {
        clock.set("2026-09-01T09:00:00+07:00");
        new Storyteller(settings, office, desk, papers).run(new DefaultApplicationArguments());
    }
}
