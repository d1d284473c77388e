// Catches a bug of ours while a screen is drawn: says so without a word of any record, and starts the screen again.

import { Component, type ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { useWords } from './words.tsx';

interface FaultProps {
  readonly children: ReactNode;
  /** A way to a screen that may still work. */
  readonly home?: { readonly name: string; readonly go: () => void };
}

export class Fault extends Component<FaultProps, { readonly fallen: boolean }> {
  override readonly state = { fallen: false };
  static getDerivedStateFromError() {
    return { fallen: true };
  }
  private readonly startAgain = () => this.setState({ fallen: false });
  private readonly goHome = () => {
    this.props.home?.go();
    this.startAgain();
  };
  override render() {
    if (!this.state.fallen) return this.props.children;
    const { home } = this.props;
    return (
      <Fallen
        onAgain={this.startAgain}
        {...(home === undefined ? {} : { home: { name: home.name, go: this.goHome } })}
      />
    );
  }
}

function Fallen({ onAgain, home }: { readonly onAgain: () => void } & Pick<FaultProps, 'home'>) {
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
        {home === undefined ? null : <Button onPress={home.go}>{home.name}</Button>}
      </p>
    </main>
  );
}
