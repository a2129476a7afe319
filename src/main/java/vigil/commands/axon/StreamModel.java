package vigil.commands.axon;

import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.axonframework.modelling.command.inspection.EntityModel;

/** Axon's model of a {@link DecidedStream} with the decider's stream type in place of the class name all deciders share. */
record StreamModel<T>(AggregateModel<T> model, String streamType) implements AggregateModel<T> {

    static <T> StreamModel<T> of(Class<T> type, String streamType) {
        return new StreamModel<>(AnnotatedAggregateMetaModelFactory.inspectAggregate(type), streamType);
    }

    @Override
    public String type() {
        return streamType;
    }

    @Override
    public Optional<Class<?>> type(String declaredType) {
        return declaredType.equals(streamType) ? Optional.of(entityClass()) : Optional.empty();
    }

    @Override
    public Optional<String> declaredType(Class<?> type) {
        return Optional.of(streamType);
    }

    @Override
    public Stream<Class<?>> types() {
        return model.types();
    }

    @Override
    public Long getVersion(T target) {
        return model.getVersion(target);
    }

    @Override
    public Object getIdentifier(T target) {
        return model.getIdentifier(target);
    }

    @Override
    public String routingKey() {
        return model.routingKey();
    }

    @Override
    public void publish(EventMessage<?> message, T target) {
        model.publish(message, target);
    }

    @Override
    public <C> EntityModel<C> modelOf(Class<? extends C> childEntityType) {
        return model.modelOf(childEntityType);
    }

    @Override
    public Class<? extends T> entityClass() {
        return model.entityClass();
    }
}
