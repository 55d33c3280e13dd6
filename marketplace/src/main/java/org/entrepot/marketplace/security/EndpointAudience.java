package org.entrepot.marketplace.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Decides by what the endpoint itself states, before anything of the request is read. Where no
 * endpoint answers there is nothing to protect, and the caller is told that nothing is there.
 */
@Component
final class EndpointAudience implements AuthorizationManager<RequestAuthorizationContext> {
  private static final AuthorizationDecision YES = new AuthorizationDecision(true);
  private static final AuthorizationDecision NO = new AuthorizationDecision(false);

  private final AuthorizationManager<RequestAuthorizationContext> operators =
      AuthorityAuthorizationManager.hasRole("OPERATOR");
  private final ObjectProvider<HandlerMapping> mappings;

  EndpointAudience(ObjectProvider<HandlerMapping> mappings) {
    this.mappings = mappings;
  }

  @Override
  public @Nullable AuthorizationResult authorize(
      Supplier<? extends @Nullable Authentication> caller, RequestAuthorizationContext context) {
    Object handler = handlerOf(context.getRequest());
    return switch (handler) {
      case null -> YES;
      case HandlerMethod method ->
          switch (statedBy(method).orElse(null)) {
            case ANYONE -> YES;
            case OPERATORS -> operators.authorize(caller, context);
            case null -> NO;
          };
      default -> NO;
    };
  }

  static Optional<Audience> statedBy(HandlerMethod method) {
    return Optional.ofNullable(
            AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), OpenTo.class))
        .or(() ->
            Optional.ofNullable(
                AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), OpenTo.class)))
        .map(OpenTo::value);
  }

  private @Nullable Object handlerOf(HttpServletRequest request) {
    if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
      ServletRequestPathUtils.parseAndCache(request);
    }
    List<HandlerMapping> all = mappings.orderedStream().toList();
    for (HandlerMapping mapping : all) {
      try {
        HandlerExecutionChain chain = mapping.getHandler(request);
        if (chain != null) {
          return chain.getHandler();
        }
      } catch (ServletException e) {
        return null; // not with this method or content: the answer says so itself, 405 or 415
      } catch (Exception e) {
        throw new IllegalStateException("Cannot tell which endpoint answers " + request, e);
      }
    }
    return null;
  }
}
