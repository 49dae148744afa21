import { type ReactNode, useId } from 'react'

/** One of several things to choose from. */
export type Choice<T> = {
  value: T
  name: string
  /** What stands over the name: a sample or a drawing. */
  sign?: ReactNode
  /** The sign says it: the name is only for those who do not see it. */
  isSilent?: boolean
}

/** A row of choices of which one holds: radio buttons that look like samples of what they choose. */
export function Choices<T extends string | number>({
  name,
  kind,
  choices,
  chosen,
  choose,
}: {
  name: string
  /** For the style sheet. */
  kind: string
  choices: readonly Choice<T>[]
  chosen: T
  choose: (value: T) => void
}): ReactNode {
  const group = useId()
  return (
    <fieldset className="settings-row">
      <legend>{name}</legend>
      <div className="choices" data-kind={kind}>
        {choices.map((choice) => (
          <label key={choice.value} data-choice={choice.value}>
            <input
              type="radio"
              name={group}
              checked={choice.value === chosen}
              onChange={() => choose(choice.value)}
            />
            {choice.sign !== undefined && (
              <span className="sign" aria-hidden="true">
                {choice.sign}
              </span>
            )}
            <span className={choice.isSilent === true ? 'sr-only' : 'choice-name'}>{choice.name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
