package vigil.alarms;

import vigil.alarms.AlarmEvent.AlarmRaised;

/** Raises alarms, each of them once, whatever the number of servers and however often somebody asks. */
public interface AlarmBell {

    /**
     * Raises an alarm.
     *
     * @param occasion names what it is about and how urgent it has become; the same occasion rings once for ever
     * @return whether it was this call that raised it
     */
    boolean ring(String occasion, AlarmRaised alarm);
}
