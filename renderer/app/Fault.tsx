// Catches a bug of ours while a screen is drawn: says so without a word of any record, and starts the screen again.

import { Component, type ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { useWords } from './words.tsx';

interface FaultProps {
  readonly children: ReactNode;
  /** A way to a screen that may still work. */
  readonly onHome?: () => void;
}

export class Fault extends Component<FaultProps, { readonly fallen: boolean }> {
  override readonly state = { fallen: false };
  static getDerivedStateFromError() {
    return { fallen: true };
  }
  private readonly startAgain = () => this.setState({ fallen: false });
  private readonly goHome = () => {
    this.props.onHome?.();
    this.startAgain();
  };
  override render() {
    if (!this.state.fallen) return this.props.children;
    return <Fallen onAgain={this.startAgain} {...(this.props.onHome === undefined ? {} : { onHome: this.goHome })} />;
  }
}

function Fallen({ onAgain, onHome }: { readonly onAgain: () => void; readonly onHome?: () => void }) {
  const { t } = useWords();
  return (
    <main className="fault">
      <div role="alert">
        <h1>{t('frame.fault.title')}</h1>
        <p>{t('frame.fault.text')}</p>
      </div>
      <p className="fault-ways">
        <Button kind="primary" onPress={onAgain} autoFocus>
          {t('frame.fault.again')}
        </Button>
        {onHome === undefined ? null : <Button onPress={onHome}>{t('frame.fault.docket')}</Button>}
      </p>
    </main>
  );
}
