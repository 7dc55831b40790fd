package trucewatch.oracle;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Runs the laws in a process of its own, with a changed evaluator before the right one on the
/// class path, and exits with 1 at the first law that goes red. That random cases meet something
/// less often than they should is no law.
final class LawRunner {
  private static final List<Class<?>> LAWS =
      List.of(
          BallotsProperties.class,
          GranularityProperties.class,
          LawsProperties.class,
          InformationProperties.class,
          WhyProperties.class);

  private LawRunner() {}

  public static void main(String[] arguments) throws ReflectiveOperationException {
    for (Class<?> law : LAWS) {
      for (Method method : law.getDeclaredMethods()) {
        if (method.isAnnotationPresent(Test.class)) {
          run(law, method);
        }
      }
    }
  }

  private static void run(Class<?> law, Method method) throws ReflectiveOperationException {
    Constructor<?> constructor = law.getDeclaredConstructor();
    constructor.setAccessible(true);
    method.setAccessible(true);
    try {
      method.invoke(constructor.newInstance());
    } catch (InvocationTargetException red) {
      String message = String.valueOf(red.getCause() == null ? red : red.getCause().getMessage());
      if (message.startsWith(Coverage.MISSED)) {
        return;
      }
      System.out.println("RED " + message.lines().findFirst().orElse(""));
      System.exit(1);
    }
  }
}
