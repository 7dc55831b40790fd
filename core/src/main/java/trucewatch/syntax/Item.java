package trucewatch.syntax;

/// What one line of a block says.
public sealed interface Item extends Node
    permits AgreementItem,
        ActorItem,
        PlaceItem,
        ActItem,
        UnitItem,
        AccountItem,
        OutsideItem,
        PhaseItem,
        InstrumentItem,
        ClauseItem {}
