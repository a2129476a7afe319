package vigil.commands.axon;

import vigil.commands.Order;

/**
 * An order on its way over the bus, with the stream it goes to.
 *
 * @param opens whether the stream begins with it
 */
record Assignment(Order order, String stream, boolean opens) {

    Class<?> commandType() {
        return order.command().getClass();
    }
}
