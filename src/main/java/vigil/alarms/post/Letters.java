package vigil.alarms.post;

import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import vigil.alarms.AlarmEvent.AlarmRaised;
import vigil.alarms.AlarmKind;
import vigil.alarms.bell.AlarmFile;
import vigil.law.LegalBasis;
import vigil.web.Times;
import vigil.web.Wording;

/**
 * Writes the mails: the number of the case, what has to be done and by when, in Vietnamese and then in English. A mail leaves
 * the house, so no person and no enterprise is named in it; who wants to know more signs in.
 */
@Component
class Letters {

    private final MailSettings settings;
    private final JavaMailSender sender;
    private final Wording words;
    private final Times times;

    Letters(MailSettings settings, Wording words, Times times) {
        this.settings = settings;
        this.sender = settings.sender();
        this.words = words;
        this.times = times;
    }

    /** Hands one mail to the mail server. */
    void send(String address, List<AlarmFile> alarms) {
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setFrom(settings.from());
        mail.setTo(address);
        mail.setSubject(in(Locale.of("vi"), () -> subject(alarms)));
        mail.setText(in(Locale.of("vi"), () -> text(alarms)) + "\n-- English --\n\n" + in(Locale.ENGLISH, () -> text(alarms)));
        sender.send(mail);
    }

    private String subject(List<AlarmFile> alarms) {
        AlarmRaised first = alarms.getFirst().raised();
        String stage = words.of(first.stage());
        return alarms.size() == 1
                ? words.say("alarms.mail.subject", stage, reference(first))
                : words.say("alarms.mail.subject.many", alarms.size());
    }

    private String text(List<AlarmFile> alarms) {
        StringBuilder text = new StringBuilder();
        for (AlarmFile alarm : alarms) {
            AlarmRaised raised = alarm.raised();
            text.append(words.of(raised.stage())).append(": ").append(raised.what().in(words.language())).append('\n');
            if (raised.number() != null) text.append(words.say("alarms.mail.case", raised.number())).append('\n');
            if (raised.due() != null) {
                text.append(words.say("alarms.mail.due", times.brief(raised.due()))).append('\n');
            }
            if (raised.reference() != null) text.append(LegalBasis.in(words.language(), raised.reference())).append('\n');
            text.append('\n');
        }
        if (!settings.address().isBlank()) {
            text.append(words.say("alarms.mail.more", settings.address() + "/alarms")).append('\n');
        }
        return text.toString();
    }

    private String reference(AlarmRaised alarm) {
        if (alarm.kind() == AlarmKind.REPORT) return alarm.what().in(words.language());
        return alarm.number() == null ? alarm.subject() : alarm.number();
    }

    private static String in(Locale locale, java.util.function.Supplier<String> words) {
        Locale before = LocaleContextHolder.getLocale();
        LocaleContextHolder.setLocale(locale);
        try {
            return words.get();
        } finally {
            LocaleContextHolder.setLocale(before);
        }
    }
}
