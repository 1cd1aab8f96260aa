package rubriek.shared.limits;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records that were read out of somebody else's document, which nobody here can ask to write better. */
public final class Foreign {

    private Foreign() {}

    /**
     * The same record, all that it holds included, with its texts as they may be: what is declared {@link OneLine} or {@link
     * Prose} loses the characters that are refused there.
     */
    public static <T extends Record> T cleaned(T record) {
        var components = record.getClass().getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values = Arrays.stream(components)
                .map(component -> cleaned(value(component, record), component.getAnnotatedType()))
                .toArray();
        try {
            @SuppressWarnings("unchecked")
            var made = (T) opened(record.getClass(), types).newInstance(values);
            return made;
        } catch (ReflectiveOperationException cannotHappen) {
            throw new IllegalStateException(cannotHappen);
        }
    }

    private static Constructor<?> opened(Class<?> type, Class<?>[] components) throws NoSuchMethodException {
        var made = type.getDeclaredConstructor(components);
        made.setAccessible(true);
        return made;
    }

    private static @Nullable Object value(RecordComponent component, Record record) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException cannotHappen) {
            throw new IllegalStateException(cannotHappen);
        }
    }

    private static @Nullable Object cleaned(@Nullable Object value, AnnotatedType declared) {
        if (value instanceof String text) return text(text, declared);
        if (value instanceof Record inner) return cleaned(inner);
        return value instanceof List<?> list && declared instanceof AnnotatedParameterizedType of
                ? list.stream()
                        .map(item -> cleaned(item, of.getAnnotatedActualTypeArguments()[0]))
                        .toList()
                : value;
    }

    private static String text(String text, AnnotatedElement declared) {
        if (declared.isAnnotationPresent(OneLine.class)) return OneLine.Check.cleaned(text);
        return declared.isAnnotationPresent(Prose.class) ? Prose.Check.cleaned(text) : text;
    }
}
