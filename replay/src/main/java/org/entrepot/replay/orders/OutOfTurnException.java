package org.entrepot.replay.orders;

/**
 * Lines of an order came after the order had been given, because all orders before it came in turn:
 * it is to be read again, and gathered whole before any order is given.
 */
public final class OutOfTurnException extends RuntimeException {

  private static final long serialVersionUID = 1;

  OutOfTurnException(String order) {
    super("order ‘" + order + "’ does not come in turn");
  }
}
