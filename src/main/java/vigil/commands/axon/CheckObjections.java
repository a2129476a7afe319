package vigil.commands.axon;

import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import vigil.commands.CommandsStopped;
import vigil.commands.Objection;

/** Stops every command on the bus while something stands against this server's deciding anything. */
record CheckObjections(List<Objection> objections) implements MessageHandlerInterceptor<CommandMessage<?>> {

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain) throws Exception {
        for (Objection objection : objections) {
            objection.now().ifPresent(why -> {
                throw new CommandsStopped(why);
            });
        }
        return chain.proceed();
    }
}
