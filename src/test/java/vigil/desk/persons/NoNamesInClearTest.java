package vigil.desk.persons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.desk.naming.LooksLikeAName;
import vigil.fields.BadFields;
import vigil.fields.ClearFields;
import vigil.fields.RecordReader;
import vigil.accident.DirectiveCommand.DraftDirective;
import vigil.accident.NoticeCommand.CorrectFacts;
import vigil.accident.NoticeCommand.ReportAccident;
import vigil.kernel.Actor;
import vigil.kernel.Command;
import vigil.kernel.Names;
import vigil.kernel.Refused;
import vigil.kernel.Role;
import vigil.reports.IntakeCommand.TakeInReports;
import vigil.reports.ReportCommand.CorrectEmployerReport;
import vigil.reports.ReportCommand.SubmitEmployerReport;
import vigil.testing.program.Program;

/** A name in every field in clear of every command there is: refused. What an enterprise is registered as is sealed. */
class NoNamesInClearTest {

    private static final String NAME = "Đặng Zuyquartz Qwertzova";

    /** What is sealed and shown to everybody who may see the case, and bears a name only as an enterprise is registered. */
    private static final Map<Class<? extends Command>, String> REGISTERED =
            Map.of(
            CorrectFacts.class, "establishment.name", ReportAccident.class, "establishment.name", DraftDirective.class, "to.name",
            SubmitEmployerReport.class, "report.reporter.name", CorrectEmployerReport.class, "report.reporter.name",
            TakeInReports.class, "reports[].report.reporter.name");

    /** Ids that a decision looks up; one that names nothing is refused there. */
    private static final Set<String> IDS = Set.of("victimId", "relativeId", "letterId", "personId");

    private final NoNamesInClear rule = new NoNamesInClear();

    @Test
    void every_field_in_clear_of_every_command_refuses_a_name() {
        Set<String> taken = new TreeSet<>();
        List<String> tried = new ArrayList<>();
        commands().forEach(command -> ClearFields.of(command).forEach(path -> {
            tried.add(Names.of(command) + " " + path);
            if (takes(command, path)) taken.add(Names.of(command) + " " + path);
        }));
        assertThat(tried).hasSizeGreaterThan(90);
        assertThat(taken).isEmpty();
    }

    @Test
    void what_an_enterprise_is_called_addresses_nobody() {
        for (Class<? extends Command> command : commands().toList()) {
            for (String path : ClearFields.of(command)) {
                assertThat(takes(command, path, "Hộ ông Zuyquartz Qwertzova")).as(Names.of(command) + " " + path).isFalse();
            }
        }
        for (var registered : REGISTERED.entrySet()) {
            String name = Names.of(registered.getKey()) + " " + registered.getValue();
            assertThat(takes(registered.getKey(), registered.getValue(), "Hộ ông Zuyquartz Qwertzova")).as(name).isFalse();
            assertThat(takes(registered.getKey(), registered.getValue(), "Hộ kinh doanh " + NAME)).as(name).isTrue();
        }
        assertThat(LooksLikeAName.addressed("Hộ kinh doanh Đặng Zuyquartz Qwertzova")).isFalse();
    }

    private boolean takes(Class<? extends Command> command, String path) {
        return takes(command, path, NAME);
    }

    private boolean takes(Class<? extends Command> command, String path, String name) {
        if (IDS.contains(path)) return false;
        try {
            Command read = RecordReader.read(ClearFields.planted(command, path, name), command);
            rule.prepare(read, "75-2024-0001", Actor.of("officer", Role.OFFICER));
            return true;
        } catch (BadFields notThatShape) {
            return false;
        } catch (Refused refused) {
            assertThat(refused.ruleName()).isEqualTo("name-belongs-in-a-sealed-field");
            assertThat(refused.fields()).allSatisfy(field -> assertThat(path.replace("[]", "")).isEqualTo(field));
            return false;
        }
    }

    private static Stream<Class<? extends Command>> commands() {
        return Program.records(Command.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "khoảng 8 giờ, theo Nguyễn Văn Hư Cấu", "ông Ksor Hư", "5 hoặc 7 người, chị Siu Giả nói", "mẹ của Lê Thị Hư", "nạn nhân Y Giả"
    })
    void names_of_persons_are_seen(String text) {
        assertThat(LooksLikeAName.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Công an thành phố Hồ Chí Minh", "đường Nguyễn Văn Cừ nối dài", "Trường THPT Nguyễn Thị Minh Khai", "Sở Nội vụ Hà Nội",
        "12/QĐ-SLĐTBXH", "Bệnh viện Bà Rịa", "Công ty TNHH Trần Gia Phát", "5 hoặc 7 người bị thương", "Uỷ ban nhân dân huyện Lâm Hà",
        "Cục An toàn lao động", "Luật An toàn, vệ sinh lao động 84/2015/QH13", "con, em của nạn nhân", "Kim Cương Đen"
    })
    void what_bears_a_name_or_none_is_not_taken_for_one(String text) {
        assertThat(LooksLikeAName.in(text)).isFalse();
    }
}
