package vigil.accident;

import vigil.kernel.Event;

/** Everything that can happen to one accident, chapter by chapter. */
public sealed interface AccidentEvent extends Event
        permits NoticeEvent, CondolenceEvent, InvestigationEvent, DirectiveEvent, PaperEvent, ClosureEvent {}
