package vigil.commands.axon;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import vigil.commands.NotAllowed;
import vigil.kernel.Names;
import vigil.security.Rights;

/** Stops every command on the bus whose giver's role may not give it. */
record CheckRights(Rights rights) implements MessageHandlerInterceptor<CommandMessage<?>> {

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain) throws Exception {
        if (work.getMessage().getPayload() instanceof Assignment assignment
                && !rights.permits(assignment.order().by(), assignment.commandType())) {
            throw new NotAllowed(Names.of(assignment.commandType()));
        }
        return chain.proceed();
    }
}
